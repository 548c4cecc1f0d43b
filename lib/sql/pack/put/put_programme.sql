-- A row of a pack: the programme and its years.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO programme (
       edition, programme, label_vi, label_en, "from", until, source)
VALUES (
       :edition, :programme, :label_vi, :label_en, :from, :until, :source);

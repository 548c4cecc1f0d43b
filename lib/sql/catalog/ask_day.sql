-- Has entities_then and the other views of temp/temp_facts.sql tell of a day.
--
-- in:  :as_of
INSERT OR IGNORE INTO asked (day)
VALUES (:as_of);

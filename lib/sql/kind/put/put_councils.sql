-- Stores a row of councils: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO councils (
       round, edition, level, deviation_limit, quorum_percent, quorum_chair,
       minima, send_up, regulation, note, dossier_by, evaluate_by,
       dossier)
VALUES (
       :round, :edition, :level, :deviation_limit, :quorum_percent,
       :quorum_chair, :minima, :send_up, :regulation, :note, :dossier_by,
       :evaluate_by, :dossier)
    ON CONFLICT (round) DO UPDATE SET
       edition = excluded.edition,
       level = excluded.level,
       deviation_limit = excluded.deviation_limit,
       quorum_percent = excluded.quorum_percent,
       quorum_chair = excluded.quorum_chair,
       minima = excluded.minima,
       send_up = excluded.send_up,
       regulation = excluded.regulation,
       note = excluded.note,
       dossier_by = excluded.dossier_by,
       evaluate_by = excluded.evaluate_by,
       dossier = excluded.dossier;

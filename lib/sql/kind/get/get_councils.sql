-- The stored row of councils with a key.
--
-- in:  :round
-- out: its columns, in order
SELECT round, edition, level, deviation_limit, quorum_percent, quorum_chair,
       minima, send_up, regulation, note, dossier_by, evaluate_by,
       dossier
  FROM councils
 WHERE round = :round;

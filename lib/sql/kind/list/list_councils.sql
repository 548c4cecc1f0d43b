-- Every row of councils; NULL where the edition's value holds.
SELECT round, edition, level, deviation_limit, quorum_percent, quorum_chair,
       minima, send_up, regulation, note, dossier_by, evaluate_by,
       dossier
  FROM councils
 ORDER BY round;

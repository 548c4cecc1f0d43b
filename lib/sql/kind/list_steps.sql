-- Every row of steps, those of a dossier as they followed each other, with the
-- number that tells.
SELECT round, product, state, since, "by", note, cancelled, step
  FROM steps
 ORDER BY round, product, step;

-- Every row of steps.
SELECT round, product, state, since, "by", note, cancelled, step
  FROM steps
 ORDER BY round, product, step;

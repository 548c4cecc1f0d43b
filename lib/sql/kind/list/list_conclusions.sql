-- Every row of conclusions.
SELECT product, concluded, ground, act, authority, lifted, note
  FROM conclusions
 ORDER BY product, concluded;

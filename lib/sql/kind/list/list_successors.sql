-- Every row of successors.
SELECT unit, successor, since, share, note
  FROM successors
 ORDER BY unit, successor, since;

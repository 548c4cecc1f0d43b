-- What became of every unit.
--
-- out: unit, successor, since
--      part  1: a part of it only
SELECT unit, successor, since, coalesce(share = 'part', 0) AS part
  FROM successors
 ORDER BY unit, since, successor;

-- The stored row of recognitions with a key: of several decisions of one
-- number that of the year, or else the last.
--
-- in:  :product, :decision, :issued
-- out: its columns, in order
SELECT product, decision, issued, stars, expires, kind, round, authority,
       edition, note
  FROM recognitions
 WHERE product = :product
   AND decision = :decision
 ORDER BY substr(issued, 1, 4) = substr(:issued, 1, 4) DESC, issued DESC
 LIMIT 1;

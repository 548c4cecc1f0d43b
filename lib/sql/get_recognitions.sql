-- The stored row of recognitions with a key.
--
-- in:  :product, :decision
-- out: its columns, in order
SELECT product, decision, issued, stars, expires, kind, round, authority,
       edition, note
  FROM recognitions
 WHERE product = :product
   AND decision = :decision;

-- The stored row of conclusions with a key.
--
-- in:  :product, :concluded
-- out: its columns, in order
SELECT product, concluded, ground, act, authority, lifted, note
  FROM conclusions
 WHERE product = :product
   AND concluded = :concluded;

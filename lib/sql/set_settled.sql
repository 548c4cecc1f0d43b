-- Whether a product has sheets of another set.
--
-- in:  :product, :set
-- out: set, round  a row if it has
SELECT "set", round
  FROM sheets
 WHERE product = :product
   AND "set" <> CAST(:set AS INTEGER)
 LIMIT 1;

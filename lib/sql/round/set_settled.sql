-- Whether a product has sheets of another set, of whatever kind.
--
-- in:  :product, :set
-- out: set, round  a row if it has
SELECT "set", round
  FROM sheets
 WHERE product = :product
   AND "set" <> CAST(:set AS INTEGER)
UNION
SELECT "set", round
  FROM single_sheets
 WHERE product = :product
   AND "set" <> CAST(:set AS INTEGER)
 ORDER BY round, "set"
 LIMIT 1;

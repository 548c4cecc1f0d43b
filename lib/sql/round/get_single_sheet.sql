-- The sheet of a kind for a product.
--
-- in:  :round, :product, :kind
--      :first  1: its first version; else the one in force
-- out: version, set, points, options, conditions
SELECT version, "set", points, options, conditions
  FROM single_sheets
 WHERE round = :round
   AND product = :product
   AND kind = :kind
   AND (version = 1 OR :first IS NOT 1)
 ORDER BY version DESC
 LIMIT 1;

-- The sheet in force of a kind for a product.
--
-- in:  :round, :product, :kind
-- out: version, set, points, options, conditions
SELECT version, "set", points, options, conditions
  FROM single_sheets
 WHERE round = :round
   AND product = :product
   AND kind = :kind
 ORDER BY version DESC
 LIMIT 1;

-- The sheet in force of a member for a product.
--
-- in:  :round, :product, :member
-- out: version, set, points, options, conditions
SELECT version, "set", points, options, conditions
  FROM sheets
 WHERE round = :round
   AND product = :product
   AND member = :member
 ORDER BY version DESC
 LIMIT 1;

-- What was counted of products before it changed, to the last day of each.
SELECT *
  FROM past_products
 ORDER BY product, until;

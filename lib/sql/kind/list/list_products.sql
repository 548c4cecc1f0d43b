-- Every row of products.  since is said of a change, and past is in past_products: a
-- file that is changed and read again must say a day of its own.
SELECT product, name, entity, "set", unit, note, code, village
  FROM products
 ORDER BY product;

-- Every row of products.
SELECT product, name, entity, "set", unit, note, code, village
  FROM products
 ORDER BY product;

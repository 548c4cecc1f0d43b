-- Every row of products.
SELECT product, name, entity, "set", unit, note, code
  FROM products
 ORDER BY product;

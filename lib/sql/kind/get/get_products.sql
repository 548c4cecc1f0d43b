-- The stored row of products with a key.
--
-- in:  :product
-- out: its columns, in order
SELECT product, name, entity, "set", unit, note, code, village, since,
       past
  FROM products
 WHERE product = :product;

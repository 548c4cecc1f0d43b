-- What a score sheet needs to know of a product.
--
-- in:  :product
-- out: set, entity
SELECT "set", entity
  FROM products
 WHERE product = :product;

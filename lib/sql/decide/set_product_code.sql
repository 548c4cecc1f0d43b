-- A product receives its code.
--
-- in:  :product, :code
UPDATE products
   SET code = :code
 WHERE product = :product;

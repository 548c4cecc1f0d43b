-- What a product was before each change.
--
-- in:  :product, :past
UPDATE products
   SET past = :past
 WHERE product = :product;

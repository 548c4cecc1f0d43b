-- Whether products has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM products
 WHERE product = :value;

-- Takes out a product that is another one.
--
-- in:  :key
DELETE FROM products WHERE product = :key;

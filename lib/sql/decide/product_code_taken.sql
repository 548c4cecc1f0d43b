-- Another product that has a code of the law, or is registered under it.
--
-- in:  :product
--      :code  a code, or the key of a product that may look like one
-- out: product
SELECT product
  FROM products
 WHERE (code = :code OR product = :code)
   AND product <> :product
 LIMIT 1;

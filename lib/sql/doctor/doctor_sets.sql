-- Products that applied or were recognised, and whose set is not known.
--
-- out: count, example  a product
SELECT count(*) AS count, min(product) AS example
  FROM products
 WHERE "set" IS NULL
   AND (product IN (SELECT product FROM applications)
        OR product IN (SELECT product FROM recognitions));

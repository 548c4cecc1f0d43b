-- The keys of which the audit knows something, and the codes that mean
-- products.
--
-- out: key
SELECT key
  FROM audit
 WHERE key IS NOT NULL
 UNION
SELECT code
  FROM products
 WHERE code IS NOT NULL
 ORDER BY key;

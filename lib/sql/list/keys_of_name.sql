-- The keys of what has a name.
--
-- in:  :name
-- out: key
SELECT product AS key
  FROM products
 WHERE name = :name
 UNION ALL
SELECT entity
  FROM entities
 WHERE name = :name
 ORDER BY key;

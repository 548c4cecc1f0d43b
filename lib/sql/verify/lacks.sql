-- A row that names what is not there, of those that reports join: keys keep
-- each other together, so the catalog is damaged.
--
-- out: lacks  what is missing
SELECT *
  FROM (SELECT p.entity AS lacks
          FROM products AS p
         WHERE NOT EXISTS (SELECT 1
                             FROM entities AS e
                            WHERE e.entity = p.entity)
        UNION ALL
        SELECT q.entity
          FROM past_products AS q
         WHERE NOT EXISTS (SELECT 1
                             FROM entities AS e
                            WHERE e.entity = q.entity)
        UNION ALL
        SELECT r.product
          FROM recognitions AS r
         WHERE NOT EXISTS (SELECT 1
                             FROM products AS p
                            WHERE p.product = r.product)
        UNION ALL
        SELECT a.product
          FROM applications AS a
         WHERE NOT EXISTS (SELECT 1
                             FROM products AS p
                            WHERE p.product = a.product))
 LIMIT 1;

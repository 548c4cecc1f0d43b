-- Makers of recognised products whose workers were never recorded.
--
-- out: count, example  an entity
SELECT count(*) AS count, min(entity) AS example
  FROM entities
 WHERE entity NOT IN (SELECT entity FROM labour)
   AND entity IN (SELECT p.entity
                    FROM recognitions AS r
                    JOIN products AS p ON p.product = r.product);

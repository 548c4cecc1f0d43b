-- The next product that an entity made on former days, which is another one
-- from now on.
--
-- in:  :keep, :drop  entities
-- out: product, past
--      moved  past with the one that stays
SELECT p.product, p.past,
       (SELECT json_group_array(
                   json(CASE WHEN f.value ->> 'entity' = :drop
                             THEN json_set(f.value, '$.entity', :keep)
                             ELSE f.value END))
          FROM json_each(p.past) AS f) AS moved
  FROM products AS p
 WHERE p.past IS NOT NULL
   AND EXISTS (SELECT 1
                 FROM json_each(p.past) AS f
                WHERE f.value ->> 'entity' = :drop)
 ORDER BY p.product
 LIMIT 1;

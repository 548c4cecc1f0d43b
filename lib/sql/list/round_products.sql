-- The products of a round, applied for or scored.
--
-- in:  :round, :as_of
-- out: product, name, entity
--      commune  as it is called on the day
SELECT p.product, p.name, e.name AS entity,
       coalesce(u.full_name, u.name) AS commune
  FROM products_then AS p
  JOIN entities_then AS e ON e.day = :as_of AND e.entity = p.entity
  LEFT JOIN unit_now AS n ON n.unit = coalesce(p.unit, e.unit)
                         AND n."from" <= :as_of
                         AND (n.until IS NULL OR n.until > :as_of)
  LEFT JOIN units AS u ON u.unit = coalesce(n.now, p.unit, e.unit)
 WHERE p.day = :as_of
   AND p.product IN (SELECT product FROM sheets WHERE round = :round
                     UNION
                     SELECT product FROM applications WHERE round = :round
                     UNION
                     SELECT product FROM single_sheets WHERE round = :round)
 ORDER BY p.product;

-- The recognition each product holds on a day.
--
-- in:  :as_of
-- out: product, code, name, entity, commune, stars, decision, issued, expires
SELECT s.product, p.code, p.name, e.name AS entity,
       coalesce(u.full_name, u.name) AS commune, s.stars, s.decision,
       s.issued, s.expires
  FROM recognition_spans AS s
  JOIN products AS p ON p.product = s.product
  JOIN entities AS e ON e.entity = p.entity
  LEFT JOIN units AS u ON u.unit = coalesce(p.unit, e.unit)
 WHERE s.issued <= :as_of
   AND (s.superseded IS NULL OR s.superseded > :as_of)
 ORDER BY s.expires, s.product;

-- PTNT_OCOP of QĐ 5277: the recognition each product holds on a day, or held
-- until it was revoked.
--
-- in:  :as_of
-- out: named by kind and column where they are of one
--      period  the year of the day
--      state   valid, expired or revoked on the day
SELECT s.product AS "products.product", p.name AS "products.name",
       s.stars AS "recognitions.stars", e.name AS "entities.name",
       coalesce(n.now, p.unit, e.unit) AS "units.unit",
       substr(:as_of, 1, 4) AS period,
       CASE WHEN s.revoked <= :as_of THEN 'revoked'
            WHEN s.last >= :as_of THEN 'valid'
            ELSE 'expired' END AS state
  FROM recognition_spans AS s
  JOIN products_then AS p ON p.day = :as_of AND p.product = s.product
  JOIN entities_then AS e ON e.day = :as_of AND e.entity = p.entity
  LEFT JOIN unit_now AS n ON n.unit = coalesce(p.unit, e.unit)
                         AND n."from" <= :as_of
                         AND (n.until IS NULL OR n.until > :as_of)
 WHERE s.issued <= :as_of
   AND (s.superseded IS NULL OR s.superseded > :as_of)
 ORDER BY s.product;

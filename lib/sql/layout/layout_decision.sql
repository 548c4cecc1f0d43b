-- What was recognised, for the list that goes with a decision.
--
-- in:  :decision, :issued, :round  NULL: any
-- out: named by kind and column where they are of one
--      day      of the decision, for people
--      commune  as it was called on that day
--      set      its label
--      round    NULL: it was not scored here
--      answered, mean  the day the centre answered on it, and its mean
SELECT r.product AS "products.product", p.code AS "products.code",
       p.name AS "products.name", e.name AS "entities.name",
       e.address AS "entities.address",
       coalesce(u.full_name, u.name) AS commune,
       coalesce((SELECT c.label_vi
                   FROM sets AS c
                  WHERE c."set" = p."set"
                    AND c.edition = r.edition),
                (SELECT c.label_vi
                   FROM sets AS c
                   JOIN editions AS d ON d.edition = c.edition
                  WHERE c."set" = p."set"
                  ORDER BY d.loaded DESC
                  LIMIT 1)) AS "set",
       r.stars AS "recognitions.stars", r.note AS "recognitions.note",
       r.decision AS "recognitions.decision",
       r.issued AS "recognitions.issued",
       r.authority AS "recognitions.authority",
       strftime('%d/%m/%Y', r.issued) AS day, r.round,
       f.answered, f.mean
  FROM recognitions AS r
  JOIN products AS p ON p.product = r.product
  JOIN entities AS e ON e.entity = p.entity
  LEFT JOIN unit_now AS n ON n.unit = coalesce(p.unit, e.unit)
                         AND n."from" <= r.issued
                         AND (n.until IS NULL OR n.until > r.issued)
  LEFT JOIN units AS u ON u.unit = coalesce(n.now, p.unit, e.unit)
  LEFT JOIN referrals AS f ON f.round = r.round AND f.product = r.product
 WHERE (:decision IS NULL OR r.decision = :decision)
   AND (:issued IS NULL OR r.issued = :issued)
   AND (:round IS NULL OR r.round = :round)
 ORDER BY r.issued, r.decision, r.stars DESC, r.product;

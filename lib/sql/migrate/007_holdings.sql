-- What measures ask of a recognition has two more answers: when it ends with
-- its extension, and when it is void.

DROP VIEW holdings;
CREATE VIEW holdings AS
SELECT s.product, p.name, p.entity, p."set", p.village,
       coalesce(p.unit, e.unit) AS unit,
       coalesce(u.province, u.unit) AS province,
       (SELECT c."group"
          FROM sets AS c
          JOIN editions AS d ON d.edition = c.edition
         WHERE c."set" = p."set"
         ORDER BY d.loaded DESC
         LIMIT 1) AS "group",
       s.decision, s.stars, s.issued, s.expires, s.superseded, s.ends, s.void
  FROM recognition_spans AS s
  JOIN products AS p ON p.product = s.product
  JOIN entities AS e ON e.entity = p.entity
  LEFT JOIN units AS u ON u.unit = coalesce(p.unit, e.unit);

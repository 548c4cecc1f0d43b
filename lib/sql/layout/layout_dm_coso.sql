-- DM_CoSo of QĐ 5277: the makers of the products that PTNT_OCOP names on a day.
--
-- in:  :as_of
-- out: type  its label, as the programme loaded last has it, or its code
SELECT e.entity AS "entities.entity", e.name AS "entities.name",
       coalesce((SELECT t.label_vi
                   FROM entity_types AS t
                   JOIN editions AS d ON d.edition = t.edition
                  WHERE t.type = e.type
                  ORDER BY d.loaded DESC
                  LIMIT 1), e.type) AS type,
       e.address AS "entities.address",
       coalesce(n.now, e.unit) AS "units.unit"
  FROM entities_then AS e
  LEFT JOIN unit_now AS n ON n.unit = e.unit
                         AND n."from" <= :as_of
                         AND (n.until IS NULL OR n.until > :as_of)
 WHERE e.day = :as_of
   AND e.entity IN (SELECT p.entity
                      FROM recognitions AS r
                      JOIN products_then AS p ON p.day = :as_of
                                             AND p.product = r.product
                     WHERE r.issued <= :as_of)
 ORDER BY e.entity;

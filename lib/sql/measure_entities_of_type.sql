-- Share of the entities with a valid recognition that are of a type.
--
-- in:  :as_of, :argument  the type
-- out: numerator, denominator
--      known  entities of which it is recorded at all
SELECT count(*) FILTER (WHERE type = :argument) AS numerator,
       count(*) AS denominator,
       count(type) AS known
  FROM entities
 WHERE entity IN (SELECT p.entity
                    FROM recognition_spans AS s
                    JOIN products AS p ON p.product = s.product
                   WHERE s.issued <= :as_of
                     AND s.expires >= :as_of
                     AND (s.superseded IS NULL OR s.superseded > :as_of));

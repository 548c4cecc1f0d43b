-- Share of the entities with a valid recognition that are led by a gender.
--
-- in:  :as_of, :argument  female or male
-- out: numerator, denominator
--      known  entities of which it is recorded at all
SELECT count(*) FILTER (WHERE gender = :argument) AS numerator,
       count(*) AS denominator,
       count(gender) AS known
  FROM entities
 WHERE entity IN (SELECT p.entity
                    FROM recognition_spans AS s
                    JOIN products AS p ON p.product = s.product
                   WHERE s.issued <= :as_of
                     AND s.expires >= :as_of
                     AND (s.superseded IS NULL OR s.superseded > :as_of));

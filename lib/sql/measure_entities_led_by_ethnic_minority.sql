-- Share of the entities with a valid recognition that an ethnic minority leads.
--
-- in:  :as_of, :argument  the majority, left out
-- out: numerator, denominator
--      known  entities of which it is recorded at all
SELECT count(*) FILTER (WHERE ethnic <> :argument) AS numerator,
       count(*) AS denominator,
       count(ethnic) AS known
  FROM entities
 WHERE entity IN (SELECT p.entity
                    FROM recognition_spans AS s
                    JOIN products AS p ON p.product = s.product
                   WHERE s.issued <= :as_of
                     AND s.expires >= :as_of
                     AND (s.superseded IS NULL OR s.superseded > :as_of));

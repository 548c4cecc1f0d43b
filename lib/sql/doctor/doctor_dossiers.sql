-- Certificates of a round that its rules give none for: the dossier was never
-- forwarded, or, where the council refuses what is not whole, is not.
--
-- out: count, example  round/product
WITH way AS (
	SELECT r.round, r.product,
	       w.round IS NOT NULL AS steps,
	       coalesce(w.reached, 0) AS reached,
	       c.level IS NOT 'centre' AS asked,
	       coalesce(c.dossier,
	                (SELECT p.value
	                   FROM parameters AS p
	                  WHERE p.edition = c.edition
	                    AND p.parameter = 'dossier')) IS 'refuse' AS refuse
	  FROM recognitions AS r
	  JOIN councils AS c ON c.round = r.round
	  LEFT JOIN dossier_ways AS w ON w.round = r.round
	                             AND w.product = r.product
)
SELECT count(*) AS count, min(round || '/' || product) AS example
  FROM way AS w
 WHERE (asked AND NOT reached AND (steps OR refuse))
    OR (refuse AND (NOT EXISTS (SELECT 1
                                  FROM applications AS a
                                 WHERE a.round = w.round
                                   AND a.product = w.product)
                    OR EXISTS (SELECT 1
                                 FROM dossier_lacks AS l
                                WHERE l.round = w.round
                                  AND l.product = w.product)));

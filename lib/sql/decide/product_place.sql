-- What a product code is made of: T-X-STT-YYYY.
--
-- in:  :product, :year
--      :day  of the decision: the commune is that of the day
-- out: code      the one it has, or NULL
--      province  of its commune, or of its entity's
--      commune   both NULL where it has none, or one that ended and was
--                divided
--      taken     1: another product has its key as a code
--      serial    the next free number of the commune in the year
--
-- Codes of a commune lie between its prefix and the prefix with ":", the
-- character after "9", so that the indexes find them.  A serial has at most
-- six digits; a longer one is no code of ours.
WITH given AS (
	SELECT p.code, coalesce(p.unit, e.unit) AS unit
	  FROM products AS p
	  JOIN entities AS e ON e.entity = p.entity
	 WHERE p.product = :product
), place AS (
	SELECT g.code, u.province, u.unit,
	       u.province || '-' || u.unit || '-' AS prefix
	  FROM given AS g
	  LEFT JOIN units AS u
	    ON coalesce(u.valid_until, :day) >= :day
	   AND u.unit = CASE WHEN EXISTS (SELECT 1
	                                    FROM successors AS s
	                                   WHERE s.unit = g.unit
	                                     AND s.since <= :day)
	                     THEN coalesce(
	                          (SELECT n.now
	                             FROM unit_now AS n
	                            WHERE n.unit = g.unit
	                              AND n."from" <= :day
	                              AND (n.until IS NULL OR n.until > :day)),
	                          (SELECT s.successor
	                             FROM successors AS s
	                            WHERE s.unit = g.unit
	                              AND s.successor = g.unit
	                              AND s.since <= :day
	                            LIMIT 1))
	                     ELSE g.unit END
)
SELECT place.code, province, unit AS commune,
       EXISTS (SELECT 1
                 FROM products AS c
                WHERE c.code = :product
                  AND c.product <> :product) AS taken,
       1 + max(
           (SELECT coalesce(max(CAST(substr(c.code, length(prefix) + 1)
                   AS INTEGER)), 0)
              FROM products AS c
             WHERE c.code > prefix
               AND c.code < prefix || ':'
               AND c.code GLOB '*-' || :year
               AND length(c.code) <= length(prefix) + 11),
           (SELECT coalesce(max(CAST(substr(c.product, length(prefix) + 1)
                   AS INTEGER)), 0)
              FROM products AS c
             WHERE c.product > prefix
               AND c.product < prefix || ':'
               AND c.product GLOB '*-' || :year
               AND length(c.product) <= length(prefix) + 11
               AND substr(c.product, length(prefix) + 1)
                   NOT GLOB '*[^0-9-]*')) AS serial
  FROM place;

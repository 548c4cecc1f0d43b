-- The provinces there are on a day, as a map names them.
--
-- in:  :as_of
-- out: unit, name
SELECT u.unit, u.name
  FROM units AS u
  JOIN unit_terms AS t ON t.unit = u.unit
 WHERE u.province IS NULL
   AND (u.valid_from IS NULL OR u.valid_from <= :as_of)
   AND (t.until IS NULL OR t.until >= :as_of)
 ORDER BY u.unit;

-- Entities with a valid product, and whether they sell through modern trade.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
SELECT entity AS key, name, channels AS detail, unit, province, groups,
       coalesce(channels <> 'none', 0) AS counted,
       1 AS of,
       channels IS NOT NULL AS known
  FROM holders
 WHERE day = :as_of
 ORDER BY entity;

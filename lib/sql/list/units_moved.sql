-- Units of the list that are another one on a day.
--
-- in:  :as_of
-- out: unit
--      now       what it is
--      province  of that one; its own key when it is a province
SELECT n.unit, n.now, coalesce(u.province, u.unit) AS province
  FROM unit_now AS n
  JOIN units AS u ON u.unit = n.now
 WHERE n."from" <= :as_of
   AND (n.until IS NULL OR n.until > :as_of)
 ORDER BY n.unit;

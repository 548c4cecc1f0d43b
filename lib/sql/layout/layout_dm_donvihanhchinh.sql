-- DM_DonViHanhChinh of QĐ 5277: the units of the catalog.
--
-- in:  :as_of
-- out: level     province or commune
--      in_force  1 or 0, on the day
SELECT u.unit AS "units.unit", u.province AS "units.province",
       coalesce(u.full_name, u.name) AS "units.full_name",
       CASE WHEN u.province IS NULL THEN 'province' ELSE 'commune' END
           AS level,
       (u.valid_from IS NULL OR u.valid_from <= :as_of)
           AND (t.until IS NULL OR t.until >= :as_of) AS in_force
  FROM units AS u
  LEFT JOIN unit_terms AS t ON t.unit = u.unit
 ORDER BY u.unit;

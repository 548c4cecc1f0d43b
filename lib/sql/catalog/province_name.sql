-- The province the catalog is of.
--
-- out: name  no row when it is of none
SELECT coalesce(u.full_name, u.name) AS name
  FROM settings AS s
  JOIN units AS u ON u.unit = s.value
 WHERE s.setting = 'province';

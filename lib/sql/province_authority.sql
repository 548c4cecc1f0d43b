-- Who signs the decisions of the catalog's province.
--
-- out: authority
SELECT 'UBND ' || lower(substr(u.full_name, 1, 1)) || substr(u.full_name, 2)
           AS authority
  FROM settings AS s
  JOIN units AS u ON u.unit = s.value
 WHERE s.setting = 'province';

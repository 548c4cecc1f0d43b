-- Every unit there is or was, provinces first, old ones last.
--
-- out: unit, name, full_name, type, province
--      district_name, province_name  of old units only
--      from, until                   the days it is in force
WITH places (old, unit, name, full_name, type, province, district_name,
             province_name, "from", until) AS (
	SELECT 0, u.unit, u.name, u.full_name, u.type, u.province, NULL, NULL,
	       t."from", t.until
	  FROM units AS u
	  JOIN unit_terms AS t ON t.unit = u.unit
	UNION ALL
	SELECT 1, unit, unit_name, NULL, NULL, old_province, district_name,
	       province_name, valid_from,
	       coalesce(valid_until,
	           (SELECT date(max(value), '-1 day')
	              FROM parameters
	             WHERE parameter = 'units_from'))
	  FROM old_units
)
SELECT unit, name, full_name, type, province, district_name, province_name,
       "from", until
  FROM places
 ORDER BY old, province IS NOT NULL, unit;

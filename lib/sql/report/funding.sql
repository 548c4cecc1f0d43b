-- title: Funding by year
-- columns: year source label_vi planned disbursed left percent
--
-- Money planned and disbursed up to the year of a day: a line for each year and
-- source, then one for the whole year, its source NULL.  What is not recorded
-- is NULL, which is not 0; nor is there a rest of it.
--
-- in:  :as_of
-- out: year, source, label_vi
--      planned, disbursed, left  million đồng, exact
--      percent  disbursed of planned, two decimals, cut off
--      partial  1: one of the two is missing of some source
WITH money AS (  -- as it is kept, and in đồng, as whole numbers
	SELECT year, source, planned AS planned_text,
	       disbursed AS disbursed_text,
	       CAST(substr(planned, 1, instr(planned || '.', '.') - 1)
	            AS INTEGER) * 1000000
	       + CAST(substr(substr(planned, instr(planned || '.', '.') + 1)
	                     || '000000', 1, 6) AS INTEGER) AS planned,
	       CAST(substr(disbursed, 1, instr(disbursed || '.', '.') - 1)
	            AS INTEGER) * 1000000
	       + CAST(substr(substr(disbursed, instr(disbursed || '.', '.') + 1)
	                     || '000000', 1, 6) AS INTEGER) AS disbursed
	  FROM funding
	 WHERE year <= CAST(substr(:as_of, 1, 4) AS INTEGER)
), lines AS (
	SELECT year, source, planned_text, disbursed_text, planned, disbursed,
	       planned IS NULL OR disbursed IS NULL AS partial
	  FROM money
	UNION ALL
	SELECT year, NULL, NULL, NULL, sum(planned), sum(disbursed),
	       max(planned IS NULL OR disbursed IS NULL)
	  FROM money
	 GROUP BY year
), scaled AS (  -- so that 10,000 times as much is a whole number, too
	SELECT *, CASE WHEN disbursed <= 922337203685477 THEN 1
	               WHEN disbursed <= 9223372036854770 THEN 10
	               WHEN disbursed <= 92233720368547700 THEN 100
	               WHEN disbursed <= 922337203685477000 THEN 1000
	               ELSE 10000 END AS scale
	  FROM lines
), shares AS (
	SELECT *, iif(partial, NULL, 10000 * (disbursed / scale)
	                             / nullif(planned / scale, 0)) AS share
	  FROM scaled
)
SELECT year, source,
       (SELECT s.label_vi
          FROM funding_sources AS s
          JOIN editions AS e ON e.edition = s.edition
         WHERE s.funding = shares.source
         ORDER BY e.loaded DESC
         LIMIT 1) AS label_vi,
       coalesce(planned_text,
                rtrim(rtrim((planned / 1000000) || '.'
                            || substr('00000' || (planned % 1000000), -6),
                            '0'), '.')) AS planned,
       coalesce(disbursed_text,
                rtrim(rtrim((disbursed / 1000000) || '.'
                            || substr('00000' || (disbursed % 1000000), -6),
                            '0'), '.')) AS disbursed,
       iif(partial, NULL,
           iif(planned < disbursed, '-', '')
           || rtrim(rtrim((abs(planned - disbursed) / 1000000) || '.'
                    || substr('00000' || (abs(planned - disbursed) % 1000000),
                              -6),
                    '0'), '.')) AS "left",
       (share / 100) || '.' || substr('0' || (share % 100), -2) AS percent,
       partial
  FROM shares
 ORDER BY year, source IS NULL, source;

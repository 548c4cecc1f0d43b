-- A round in numbers, as far as they are counts of rows.
--
-- in:  :round
--      :as_of  recognitions and dossiers up to the day; NULL: all
-- out: section, item, count, detail
WITH lines (at, section, item, count, detail) AS (
	SELECT 1, 'members', 'council', count(*), NULL
	  FROM scorers
	 WHERE round = :round
	UNION ALL
	SELECT 1, 'members', 'not_scoring', 1,
	       member || ' ' || name || ', ' || role
	  FROM members
	 WHERE round = :round
	   AND member NOT IN (SELECT member FROM scorers WHERE round = :round)
	UNION ALL
	SELECT 1, 'members', coalesce(role, 'member'), count(*),
	       CASE WHEN role = 'chair' THEN min(member || ' ' || name) END
	  FROM members
	 WHERE round = :round
	 GROUP BY coalesce(role, 'member')
	UNION ALL
	SELECT 1, 'members', 'scored', count(DISTINCT member), NULL
	  FROM sheets
	 WHERE round = :round
	UNION ALL
	SELECT 1, 'members', 'absent', 1, m.member || ' ' || m.name
	  FROM scorers AS m
	 WHERE m.round = :round
	   AND NOT EXISTS (SELECT 1
	                     FROM sheets AS s
	                    WHERE s.round = m.round
	                      AND s.member = m.member)
	UNION ALL
	SELECT 1, 'members', 'interested', 1, m.member || ': ' || m.interests
	  FROM members AS m
	 WHERE m.round = :round
	   AND m.interests IS NOT NULL
	UNION ALL
	SELECT 2, 'applications', kind, count(*), NULL
	  FROM applications
	 WHERE round = :round
	   AND (:as_of IS NULL OR received IS NULL OR received <= :as_of)
	 GROUP BY kind
	UNION ALL
	SELECT 3, 'sheets', 'in_force', count(*), NULL
	  FROM sheets_in_force
	 WHERE round = :round
	UNION ALL
	SELECT 3, 'sheets', 'scored_again', count(*), NULL
	  FROM sheets
	 WHERE round = :round
	   AND version > 1
	UNION ALL
	SELECT 4, 'recognised', stars, count(*), group_concat(DISTINCT decision)
	  FROM recognitions
	 WHERE round = :round
	   AND (:as_of IS NULL OR issued <= :as_of)
	 GROUP BY stars
)
SELECT section, item, count, detail
  FROM lines
 ORDER BY at, section, item, detail;

-- title: What happened to a key
-- columns: entry at actor reason command kind key column before after
-- tool: ocop-register
-- of: key
--
-- What happened to a key, field by field, oldest first; of a product also
-- its applications, their steps, sheets, referrals, recognitions, revocations
-- and inspections.  What was merged into it has its history there, too.
--
-- in:  :key  as its column key has it; of a product also its code
-- out: entry, at, actor, reason, command, kind, key
--      column, before, after
WITH asked AS (
	SELECT coalesce((SELECT product FROM products WHERE product = :key),
	                (SELECT product FROM products WHERE code = :key),
	                :key) AS key
), names (key) AS (
	SELECT key FROM asked
	UNION
	SELECT a.alias
	  FROM asked
	  JOIN aliases AS a ON a.key = asked.key
), touched AS (
	SELECT entry
	  FROM audit
	  JOIN names
	 WHERE audit.key = names.key
	    OR (kind IN ('recognitions', 'revocations', 'inspections')
	        AND substr(audit.key, 1, length(names.key) + 1)
	            = names.key || '/')
	    OR (kind IN ('applications', 'members', 'referrals')
	        AND substr(audit.key, -length(names.key) - 1)
	            = '/' || names.key)
	    OR (kind = 'steps'
	        AND substr(audit.key, instr(audit.key, '/'),
	                   length(names.key) + 2)
	            = '/' || names.key || '/')
), scored AS (
	SELECT entry, 'sheets' AS kind,
	       round || '/' || product || '/' || member AS key,
	       version, points, conditions
	  FROM sheets
	 WHERE product = (SELECT key FROM asked)
	UNION ALL
	SELECT entry, 'sheets', :key, version, points, conditions
	  FROM sheets
	 WHERE :key LIKE '%/%/%'
	   AND round || '/' || product || '/' || member = :key
	UNION ALL
	SELECT entry, 'single_sheets', round || '/' || product || '/' || kind,
	       version, points, conditions
	  FROM single_sheets
	 WHERE product = (SELECT key FROM asked)
	    OR round || '/' || product || '/' || kind = :key
), fields (entry, kind, key, at, column, before, after) AS (
	SELECT a.entry, a.kind, a.key, f.id, f.key,
	       json_extract(a.before, '$.' || f.key), f.value
	  FROM audit AS a
	  JOIN json_each(a.after) AS f
	 WHERE a.entry IN (SELECT entry FROM touched)
	   AND f.value IS NOT json_extract(a.before, '$.' || f.key)
	UNION ALL
	SELECT s.entry, s.kind, s.key, s.version, 'points', old.points,
	       s.points
	  FROM scored AS s
	  LEFT JOIN scored AS old ON old.key = s.key
	                         AND old.version = s.version - 1
	UNION ALL
	SELECT s.entry, s.kind, s.key, s.version, 'conditions',
	       old.conditions, s.conditions
	  FROM scored AS s
	  LEFT JOIN scored AS old ON old.key = s.key
	                         AND old.version = s.version - 1
	 WHERE s.conditions IS NOT old.conditions
)
SELECT a.entry, a.at, a.actor, a.reason, a.command, f.kind, f.key, f.column,
       f.before, f.after
  FROM fields AS f
  JOIN audit AS a ON a.entry = f.entry
 ORDER BY f.entry, f.key, f.at, f.column DESC;

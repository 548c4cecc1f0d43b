-- What happened to a key, field by field, oldest first; of a product also
-- its applications, their steps, sheets and recognitions.
--
-- in:  :key
-- out: entry, at, actor, reason, command, kind, key
--      column, before, after
WITH touched AS (
	SELECT entry
	  FROM audit
	 WHERE key = :key
	    OR (kind = 'recognitions'
	        AND substr(key, 1, length(:key) + 1) = :key || '/')
	    OR (kind IN ('applications', 'members')
	        AND substr(key, -length(:key) - 1) = '/' || :key)
	    OR (kind = 'steps'
	        AND substr(key, instr(key, '/'), length(:key) + 2)
	            = '/' || :key || '/')
), fields (entry, kind, key, at, column, before, after) AS (
	SELECT a.entry, a.kind, a.key, f.id, f.key,
	       json_extract(a.before, '$.' || f.key), f.value
	  FROM audit AS a
	  JOIN json_each(a.after) AS f
	 WHERE a.entry IN (SELECT entry FROM touched)
	UNION ALL
	SELECT s.entry, 'sheets', s.round || '/' || s.product || '/' || s.member,
	       s.version, 'points', old.points, s.points
	  FROM sheets AS s
	  LEFT JOIN sheets AS old ON old.round = s.round
	                         AND old.product = s.product
	                         AND old.member = s.member
	                         AND old.version = s.version - 1
	 WHERE s.product = :key
)
SELECT a.entry, a.at, a.actor, a.reason, a.command, f.kind, f.key, f.column,
       f.before, f.after
  FROM fields AS f
  JOIN audit AS a ON a.entry = f.entry
 ORDER BY f.entry, f.key, f.at;

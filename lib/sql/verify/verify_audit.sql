-- Every entry of the audit, as it was sealed, oldest first.
--
-- out: entry, at, actor, command, reason, kind, key, before, after, hash
--      valid  whether before and after can be read as JSON
SELECT entry, at, actor, command, reason, kind, key, before, after, hash,
       (before IS NULL OR json_valid(before))
           AND (after IS NULL OR json_valid(after)) AS valid
  FROM audit
 ORDER BY entry;

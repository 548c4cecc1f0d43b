-- Every change, oldest first.
SELECT entry, at, actor, command, reason, kind, key, before, after, hash
  FROM audit
 ORDER BY entry;

-- Every key that means another row since a merge.
--
-- out: kind, alias, key
--      at, actor, reason  of the merge
SELECT s.kind, s.alias, s.key, a.at, a.actor, a.reason
  FROM aliases AS s
  JOIN audit AS a ON a.entry = s.entry
 ORDER BY s.kind, s.alias;

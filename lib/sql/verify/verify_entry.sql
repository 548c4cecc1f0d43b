-- Who made an entry of the audit, when and about what.
--
-- in:  :entry
-- out: at, actor, command, kind, key
SELECT at, actor, command, kind, key
  FROM audit
 WHERE entry = :entry;

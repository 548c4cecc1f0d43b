-- The last entry of the audit, which seals all before it.
--
-- out: entry, hash
SELECT entry, hash
  FROM audit
 ORDER BY entry DESC
 LIMIT 1;

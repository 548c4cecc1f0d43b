-- Where the audit stands, and the time of day it is now.
--
-- out: entry  the last entry's number, 0 when there is none
--      hash   its hash, or ""
--      at     now, UTC
SELECT coalesce(max(entry), 0) AS entry,
       coalesce((SELECT hash FROM audit ORDER BY entry DESC LIMIT 1), '')
           AS hash,
       strftime('%Y-%m-%dT%H:%M:%SZ', 'now') AS at
  FROM audit;

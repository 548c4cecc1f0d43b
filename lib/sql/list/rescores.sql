-- Why sheets of a round were scored again; the makers' own count for nothing.
--
-- in:  :round
-- out: product
--      reason   each once, the oldest first
SELECT product, reason
  FROM (SELECT product, reason, entry
          FROM sheets
         WHERE round = :round
           AND version > 1
        UNION ALL
        SELECT product, reason, entry
          FROM single_sheets
         WHERE round = :round
           AND kind = 'agreed'
           AND version > 1)
 GROUP BY product, reason
 ORDER BY product, min(entry), reason;

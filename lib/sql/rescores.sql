-- Why sheets of a round were scored again.
--
-- in:  :round
-- out: product
--      reason   each once, the oldest first
SELECT product, reason
  FROM sheets
 WHERE round = :round
   AND version > 1
 GROUP BY product, reason
 ORDER BY product, min(entry), reason;

-- Recognitions that two products both have: one decision, recorded twice.
--
-- in:  :keep, :drop
-- out: decision, issued
--      same  1: they say the same
SELECT b.decision, b.issued,
       a.stars = b.stars AND a.expires = b.expires AS same
  FROM recognitions AS a
  JOIN recognitions AS b ON b.product = :drop
                        AND b.decision = a.decision
                        AND b.issued = a.issued
 WHERE a.product = :keep
 ORDER BY b.issued, b.decision;

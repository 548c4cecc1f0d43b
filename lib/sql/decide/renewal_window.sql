-- The certificate that a dossier for a renewal is of, and what the rules in force
-- on its expiry say of its window.
--
-- in:  :product, :round, :received
-- out: issued, expires
--      from_days      before the expiry the window opens
--      former_before  what was filed before was under former rules; or NULL
SELECT r.issued, r.expires, w.renewal_from_days AS from_days, w.former_before
  FROM recognitions AS r
  JOIN renewal_rules AS w ON r.expires BETWEEN w."from" AND w.until
 WHERE r.product = :product
   AND r.round IS NOT :round
   AND r.issued < :received
   AND w.renewal_from_days IS NOT NULL
 ORDER BY r.issued DESC, r.decision DESC, w.loaded DESC
 LIMIT 1;

-- The certificate that a dossier for a renewal is of, and its window; none for
-- one that was filed under former rules.
--
-- in:  :product, :round, :received
-- out: expires
--      opens  first day the dossier may be filed
SELECT r.expires,
       date(r.expires, '-' || w.renewal_from_days || ' days') AS opens
  FROM recognitions AS r
  JOIN renewal_rules AS w ON r.expires BETWEEN w."from" AND w.until
 WHERE r.product = :product
   AND r.round IS NOT :round
   AND r.issued < :received
   AND w.renewal_from_days IS NOT NULL
   AND (w.former_before IS NULL OR :received >= w.former_before)
 ORDER BY r.issued DESC, r.decision DESC, w.loaded DESC
 LIMIT 1;

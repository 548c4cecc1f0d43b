-- The pack loaded last that says which state may follow which.
--
-- out: edition
SELECT e.edition
  FROM editions AS e
 WHERE EXISTS (SELECT 1
                 FROM transitions AS t
                WHERE t.edition = e.edition)
 ORDER BY e.loaded DESC
 LIMIT 1;

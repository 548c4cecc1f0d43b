-- What a product was recognised with before and after a recognition.
--
-- in:  :product, :decision, :issued
--      :stored  the day it is stored with, or NULL
-- out: before, before_stars      decision and stars of the last one before
--      held    1: its certificate holds on the day
--      after, after_stars, kind  of the first one after
-- each NULL where there is none
WITH others AS (
	SELECT *
	  FROM recognition_spans
	 WHERE product = :product
	   AND NOT (decision = :decision
	            AND issued IN (:issued, coalesce(:stored, :issued)))
)
SELECT b.decision, b.stars,
       b.void > :issued AND (b.expires >= :issued OR b.ends >= :issued) AS held,
       a.decision, a.stars, a.kind
  FROM (SELECT 1)
  LEFT JOIN (SELECT *
               FROM others
              WHERE issued < :issued
              ORDER BY issued DESC, decision DESC
              LIMIT 1) AS b
  LEFT JOIN (SELECT o.decision, o.stars, r.kind
               FROM others AS o
               JOIN recognitions AS r ON r.product = o.product
                                     AND r.decision = o.decision
                                     AND r.issued = o.issued
              WHERE o.issued > :issued
              ORDER BY o.issued, o.decision
              LIMIT 1) AS a;

-- What a product was recognised with before and after a recognition.
--
-- in:  :product, :decision, :issued
--      :stored  the day it is stored with, or NULL
-- out: before, before_stars      decision and stars of the last one before
--      after, after_stars, kind  of the first one after
-- each NULL where there is none
SELECT b.decision, b.stars, a.decision, a.stars, a.kind
  FROM (SELECT 1)
  LEFT JOIN (SELECT decision, stars
               FROM recognitions
              WHERE product = :product
                AND issued < :issued
                AND NOT (decision = :decision AND issued IS :stored)
              ORDER BY issued DESC, decision DESC
              LIMIT 1) AS b
  LEFT JOIN (SELECT decision, stars, kind
               FROM recognitions
              WHERE product = :product
                AND issued > :issued
                AND NOT (decision = :decision AND issued IS :stored)
              ORDER BY issued, decision
              LIMIT 1) AS a;

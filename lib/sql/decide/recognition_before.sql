-- What was decided of a product before.
--
-- in:  :product, :round, :decision, :issued
-- out: decision, issued, round, stars, expires, kind
--                 of a recognition in this round, or under this number in
--                 this year; NULL when there is neither
--      applied    the kind that was applied for in the round
--      before     stars of the last recognition issued earlier
--      code       the product's
--      held       1: the certificate of that recognition holds on the day
SELECT r.decision, r.issued, r.round, r.stars, r.expires, r.kind,
       (SELECT a.kind
          FROM application_kinds AS a
         WHERE a.product = p.product
           AND a.round = :round) AS applied,
       (SELECT b.stars
          FROM recognitions AS b
         WHERE b.product = p.product
           AND b.issued < :issued
         ORDER BY b.issued DESC, b.decision DESC
         LIMIT 1) AS before,
       p.code,
       (SELECT s.void > :issued AND (s.expires >= :issued OR s.ends >= :issued)
          FROM recognition_spans AS s
         WHERE s.product = p.product
           AND s.issued < :issued
         ORDER BY s.issued DESC, s.decision DESC
         LIMIT 1) AS held
  FROM products AS p
  LEFT JOIN recognitions AS r ON r.product = p.product
                             AND (r.round = :round
                                  OR (r.decision = :decision
                                      AND substr(r.issued, 1, 4)
                                        = substr(:issued, 1, 4)))
 WHERE p.product = :product
 ORDER BY r.issued, r.decision;

-- What was decided of a product before.
--
-- in:  :product, :round, :decision, :issued
-- out: decision, issued, round, stars, expires, kind
--                 of a recognition in this round, or under this number in
--                 this year; NULL when there is neither
--      applied    the kind that was applied for in the round
--      before     stars of the last recognition issued earlier
--      code       the product's
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
       p.code
  FROM products AS p
  LEFT JOIN recognitions AS r ON r.product = p.product
                             AND (r.round = :round
                                  OR (r.decision = :decision
                                      AND substr(r.issued, 1, 4)
                                        = substr(:issued, 1, 4)))
 WHERE p.product = :product
 ORDER BY r.issued, r.decision;

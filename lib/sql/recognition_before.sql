-- What was decided of a product before.
--
-- in:  :product, :round, :decision, :issued
-- out: same     1: by this decision of this day in this round, or
--               registered without a round; 0: in this round by
--               another one, or by this one in another round; NULL: neither
--      kind     of that recognition, or what the next one is: as applied for
--               in the round, else first, or renewal of what it holds
--      code     the product's
--      expires, stars  of that recognition
SELECT CASE WHEN r.product IS NOT NULL
            THEN r.decision = :decision AND r.issued = :issued
                 AND coalesce(r.round, :round) = :round END AS same,
       coalesce(r.kind,
           (SELECT a.kind
              FROM application_kinds AS a
             WHERE a.product = p.product
               AND a.round = :round),
           CASE WHEN EXISTS (SELECT 1
                               FROM recognitions
                              WHERE product = p.product)
                THEN 'renewal' ELSE 'first' END) AS kind,
       p.code, r.expires, r.stars
  FROM products AS p
  LEFT JOIN recognitions AS r ON r.product = p.product
                             AND (r.round = :round
                                  OR (r.decision = :decision
                                      AND substr(r.issued, 1, 4)
                                        = substr(:issued, 1, 4)))
 WHERE p.product = :product
 ORDER BY same
 LIMIT 1;

-- The sheets in force of a round, product by product.
--
-- in:  :round
-- out: product, entity, set, member
--      points, options, conditions  JSON arrays
SELECT s.product, p.entity, s."set", s.member, s.points, s.options,
       s.conditions
  FROM sheets AS s
  JOIN products AS p ON p.product = s.product
 WHERE s.round = :round
   AND NOT EXISTS (SELECT 1
                     FROM sheets AS later
                    WHERE later.round = s.round
                      AND later.product = s.product
                      AND later.member = s.member
                      AND later.version > s.version)
 ORDER BY s.product, s.member;

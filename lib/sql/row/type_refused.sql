-- Whether an entity owns a product that a type may not enter.
--
-- in:  :entity, :type
-- out: product, set, sets  a row only if it does
SELECT p.product, p."set", t.sets
  FROM products AS p
  JOIN entity_types AS t ON t.type = :type
 WHERE p.entity = :entity
   AND t.sets IS NOT NULL
   AND p."set" IS NOT NULL
   AND instr(' ' || t.sets || ' ', ' ' || p."set" || ' ') = 0
 LIMIT 1;

-- Whether an entity's type keeps it out of a set.
--
-- in:  :entity, :set
-- out: type, sets  a row only if it does
SELECT e.type, t.sets
  FROM entities AS e
  JOIN entity_types AS t ON t.type = e.type
 WHERE e.entity = :entity
   AND t.sets IS NOT NULL
   AND instr(' ' || t.sets || ' ', ' ' || :set || ' ') = 0
 LIMIT 1;

-- Why a succession cannot be.
--
-- in:  :unit, :successor, :since, :share
-- out: why   whole: another unit takes over a part on the same day
--            twice: the unit was taken over on another day
--            early: the unit is in force on that day by its own date
--      what  the other unit, day, or the last day of the unit
SELECT 'whole' AS why, successor AS what
  FROM successors
 WHERE unit = :unit
   AND since = :since
   AND successor <> :successor
   AND (:share = 'whole' OR share = 'whole')
UNION ALL
SELECT 'twice', s.since
  FROM successors AS s
 WHERE s.unit = :unit
   AND s.since <> :since
   AND NOT EXISTS (SELECT 1
                     FROM successors AS stays
                    WHERE stays.unit = s.unit
                      AND stays.successor = s.unit
                      AND stays.since = min(s.since, :since))
UNION ALL
SELECT 'early', valid_until
  FROM (SELECT unit, valid_until FROM units
        UNION ALL
        SELECT unit, valid_until FROM old_units)
 WHERE unit = :unit
   AND unit <> :successor
   AND valid_until >= :since
 LIMIT 1;

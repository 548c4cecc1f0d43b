-- Whether a unit is a province.
--
-- in:  :value
-- out: a row if it is
SELECT 1
  FROM units
 WHERE unit = :value
   AND province IS NULL;

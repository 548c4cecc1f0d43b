-- Whether a unit is a province.
--
-- in:  :province
-- out: a row if it is
SELECT 1
  FROM units
 WHERE unit = :province
   AND province IS NULL;

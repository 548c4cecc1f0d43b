-- Whether units or old_units has a key.
--
-- in:  :value
-- out: a row if one has
SELECT 1 FROM units WHERE unit = :value
UNION ALL
SELECT 1 FROM old_units WHERE unit = :value;

-- What init settled.
--
-- in:  :setting
-- out: value
SELECT value
  FROM settings
 WHERE setting = :setting;

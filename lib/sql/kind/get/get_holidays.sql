-- The stored row of holidays with a key.
--
-- in:  :day
-- out: its columns, in order
SELECT day, name, works
  FROM holidays
 WHERE day = :day;

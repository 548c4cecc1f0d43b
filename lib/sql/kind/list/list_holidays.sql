-- Every row of holidays.
SELECT day, name, works
  FROM holidays
 ORDER BY day;

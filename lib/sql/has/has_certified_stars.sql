-- Whether a certificate may bear so many stars.
--
-- in:  :value
-- out: a row if it may
SELECT 1
  FROM stars
 WHERE stars = CAST(:value AS INTEGER)
   AND certificate = 1
 LIMIT 1;

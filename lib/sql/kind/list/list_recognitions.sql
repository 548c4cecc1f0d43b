-- Every row of recognitions.
SELECT product, decision, issued, stars, expires, kind, round, authority,
       edition, note
  FROM recognitions
 ORDER BY product, decision, issued;

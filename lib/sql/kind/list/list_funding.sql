-- Every row of funding.
SELECT year, source, planned, disbursed, note
  FROM funding
 ORDER BY year, source;

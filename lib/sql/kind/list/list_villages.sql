-- Every row of villages.
SELECT village, name, unit, craft, recognised, decision, note
  FROM villages
 ORDER BY village;

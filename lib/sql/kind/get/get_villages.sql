-- The stored row of villages with a key.
--
-- in:  :village
-- out: its columns, in order
SELECT village, name, unit, craft, recognised, decision, note
  FROM villages
 WHERE village = :village;

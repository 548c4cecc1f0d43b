-- Every row of inspections.
SELECT product, inspected, kind, "by", findings, result, follow_up,
       follow_up_by, closed, note
  FROM inspections
 ORDER BY product, inspected;

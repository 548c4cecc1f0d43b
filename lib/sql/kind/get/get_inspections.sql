-- The stored row of inspections with a key.
--
-- in:  :product, :inspected
-- out: its columns, in order
SELECT product, inspected, kind, "by", findings, result, follow_up,
       follow_up_by, closed, note
  FROM inspections
 WHERE product = :product
   AND inspected = :inspected;

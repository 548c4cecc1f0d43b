-- The stored row of sales-points with a key.
--
-- in:  :point
-- out: its columns, in order
SELECT point, name, unit, address, opened, closed, note
  FROM sales_points
 WHERE point = :point;

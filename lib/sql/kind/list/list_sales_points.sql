-- Every row of sales-points.
SELECT point, name, unit, address, opened, closed, note
  FROM sales_points
 ORDER BY point;

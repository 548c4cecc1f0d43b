-- The keys of a kind whose rows have names of their own, as messages write them; nothing of any other.
--
-- in:  :kind
-- out: key
SELECT entity AS key
  FROM entities
 WHERE :kind = 'entities'
UNION ALL
SELECT product
  FROM products
 WHERE :kind = 'products'
UNION ALL
SELECT round || '/' || member
  FROM members
 WHERE :kind = 'members'
UNION ALL
SELECT product || '/' || decision || '/' || substr(issued, 1, 4)
  FROM recognitions
 WHERE :kind = 'recognitions'
UNION ALL
SELECT village
  FROM villages
 WHERE :kind = 'villages'
UNION ALL
SELECT area
  FROM areas
 WHERE :kind = 'areas'
UNION ALL
SELECT point
  FROM sales_points
 WHERE :kind = 'sales-points'
UNION ALL
SELECT forum
  FROM forums
 WHERE :kind = 'forums'
 ORDER BY key;

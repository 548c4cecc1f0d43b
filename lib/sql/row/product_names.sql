-- What a blank sheet says of a product, besides its set.
--
-- in:  :product
-- out: name, entity (its name)
SELECT p.name, e.name AS entity
  FROM products AS p
  JOIN entities AS e ON e.entity = p.entity
 WHERE p.product = :product;

-- Empties lasting of some products.
--
-- in:  :first, :last
DELETE FROM lasting
 WHERE product BETWEEN :first AND :last;

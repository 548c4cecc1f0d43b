-- Empties renewal_dossiers of some products.
--
-- in:  :first, :last
DELETE FROM renewal_dossiers
 WHERE product BETWEEN :first AND :last;

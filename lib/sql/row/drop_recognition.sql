-- Takes out a recognition that another product has as well.
--
-- in:  :product, :decision, :issued
DELETE FROM recognitions
 WHERE product = :product
   AND decision = :decision
   AND issued = :issued;

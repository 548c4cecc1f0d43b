-- Whether funding_sources has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM funding_sources
 WHERE funding = :value;

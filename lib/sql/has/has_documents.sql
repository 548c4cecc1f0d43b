-- Whether documents has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM documents
 WHERE document = :value;

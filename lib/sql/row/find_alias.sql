-- The row that a merged key stands for.
--
-- in:  :kind, :alias
-- out: key
SELECT key
  FROM aliases
 WHERE kind = :kind
   AND alias = :alias;

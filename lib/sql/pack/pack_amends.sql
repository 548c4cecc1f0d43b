-- What a pack says: what it amends, and from when.
--
-- in:  :edition
-- out: the columns of amends.tsv, in order
SELECT amends, "from"
  FROM editions
 WHERE edition = :edition
   AND amends IS NOT NULL;

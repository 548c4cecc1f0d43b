-- The stored row of revocations with a key.
--
-- in:  :product, :decision
-- out: its columns, in order
SELECT product, decision, revoked, ground, concluded, act, authority,
       note
  FROM revocations
 WHERE product = :product
   AND decision = :decision;

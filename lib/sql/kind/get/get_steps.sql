-- The stored row of steps with a key.
--
-- in:  :round, :product, :state, :since
-- out: its columns, in order
SELECT round, product, state, since, "by", note, cancelled, step
  FROM steps
 WHERE round = :round
   AND product = :product
   AND state = :state
   AND since = :since;

-- Stores a row of steps: a new one, or over the one with its key.  A new
-- one is the last of its dossier, and so is one that was cancelled and counts
-- again.
--
-- in:  one parameter a column
INSERT INTO steps (
       round, product, state, since, "by", note, cancelled, step)
SELECT :round, :product, :state, :since, :by, :note, :cancelled,
       1 + coalesce(max(step), 0)
  FROM steps
 WHERE round = :round
   AND product = :product
    ON CONFLICT (round, product, state, since) DO UPDATE SET
       "by" = excluded."by",
       note = excluded.note,
       cancelled = excluded.cancelled,
       step = CASE WHEN steps.cancelled = 1
                    AND excluded.cancelled IS NOT 1
                   THEN excluded.step ELSE steps.step END;

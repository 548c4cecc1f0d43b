-- Whether a round has any sheet yet, of whatever kind.
--
-- in:  :round
-- out: a row if it has
SELECT 1
 WHERE EXISTS (SELECT 1
                 FROM sheets
                WHERE round = :round)
    OR EXISTS (SELECT 1
                 FROM single_sheets
                WHERE round = :round);

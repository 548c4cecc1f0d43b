-- Opens a round, unless it is open.
--
-- in:  :round, :edition
INSERT INTO councils (round, edition)
VALUES (:round, :edition)
    ON CONFLICT (round) DO NOTHING;

-- Stores a row of referrals: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO referrals (
       round, product, sent, letter, answered, result, stars, mean,
       decision, issued, note)
VALUES (
       :round, :product, :sent, :letter, :answered, :result, :stars,
       :mean, :decision, :issued, :note)
    ON CONFLICT (round, product) DO UPDATE SET
       sent = excluded.sent,
       letter = excluded.letter,
       answered = excluded.answered,
       result = excluded.result,
       stars = excluded.stars,
       mean = excluded.mean,
       decision = excluded.decision,
       issued = excluded.issued,
       note = excluded.note;

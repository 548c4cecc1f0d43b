-- Stores a row of members: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO members (
       round, member, name, organisation, role, interests)
VALUES (
       :round, :member, :name, :organisation, :role, :interests)
    ON CONFLICT (round, member) DO UPDATE SET
       name = excluded.name,
       organisation = excluded.organisation,
       role = excluded.role,
       interests = excluded.interests;

-- The stored row of members with a key.
--
-- in:  :round, :member
-- out: its columns, in order
SELECT round, member, name, organisation, role, interests
  FROM members
 WHERE round = :round
   AND member = :member;

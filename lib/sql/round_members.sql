-- The members of a round's council, by code.
--
-- in:  :round
-- out: member, name
SELECT member, name
  FROM members
 WHERE round = :round
 ORDER BY member;

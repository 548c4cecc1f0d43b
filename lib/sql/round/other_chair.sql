-- The chair of a round's council, if it is not this member.
--
-- in:  :round, :member
-- out: member  a row if there is another
SELECT member
  FROM members
 WHERE round = :round
   AND role = 'chair'
   AND member <> :member
 ORDER BY member
 LIMIT 1;

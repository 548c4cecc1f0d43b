-- The members of a round's council.
--
-- in:  :round
-- out: member
--      interests  entities, blanks between
--      attends    1 when the member has a sheet in the round
SELECT m.member, m.interests,
       EXISTS (SELECT 1
                 FROM sheets AS s
                WHERE s.round = m.round
                  AND s.member = m.member) AS attends
  FROM members AS m
 WHERE m.round = :round
 ORDER BY m.member;

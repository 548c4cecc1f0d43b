-- The members of a round's council.
--
-- in:  :round
-- out: member
--      interests  entities, blanks between
--      attends    1 when the member has a sheet in the round
--      scores     1 when the role is one that scores
--      chair      1 when it is the chair
--      advisory   1 when it is of the advisory team
SELECT m.member, m.interests,
       EXISTS (SELECT 1
                 FROM sheets AS s
                WHERE s.round = m.round
                  AND s.member = m.member) AS attends,
       EXISTS (SELECT 1
                 FROM scorers AS s
                WHERE s.round = m.round
                  AND s.member = m.member) AS scores,
       m.role IS 'chair' AS chair, m.role IS 'advisory' AS advisory
  FROM members AS m
 WHERE m.round = :round
 ORDER BY m.member;

-- The members of a round's council who score, or have scored, by code.
--
-- in:  :round
-- out: member, name
SELECT m.member, m.name
  FROM members AS m
 WHERE m.round = :round
   AND (EXISTS (SELECT 1
                  FROM scorers AS s
                 WHERE s.round = m.round
                   AND s.member = m.member)
        OR EXISTS (SELECT 1
                     FROM sheets AS s
                    WHERE s.round = m.round
                      AND s.member = m.member))
 ORDER BY m.member;

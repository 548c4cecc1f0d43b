-- The members of a round's council: the chair, who scores, and the others.
--
-- in:  :round
-- out: member, name, role, organisation
--      interests  entities, blanks between
--      scores     1 when the member scores, or has scored
--      attends    1 when the member has a sheet in the round
--      rescored   how often the member gave a sheet again
WITH given AS (
	SELECT member, sum(version > 1) AS rescored
	  FROM sheets
	 WHERE round = :round
	 GROUP BY member
)
SELECT m.member, m.name, m.role, m.organisation, m.interests,
       g.member IS NOT NULL
           OR EXISTS (SELECT 1
                        FROM scorers AS s
                       WHERE s.round = m.round
                         AND s.member = m.member) AS scores,
       g.member IS NOT NULL AS attends,
       coalesce(g.rescored, 0) AS rescored
  FROM members AS m
  LEFT JOIN given AS g ON g.member = m.member
 WHERE m.round = :round
 ORDER BY m.role IS NOT 'chair', scores DESC, m.member;

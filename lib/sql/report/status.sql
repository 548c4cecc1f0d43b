-- title: Who has not scored what
-- columns: product name set member scored
-- tool: ocop-score
-- of: round
--
-- Who of a council has not scored what.
--
-- in:  :round
-- out: product  applied for or scored in the round
--      name, set
--      member   entitled to score it
--      scored   1 or 0
WITH wanted AS (
	SELECT product FROM applications WHERE round = :round
	UNION
	SELECT product FROM sheets WHERE round = :round
	UNION
	SELECT product FROM single_sheets WHERE round = :round
)
SELECT p.product, p.name, p."set", m.member,
       EXISTS (SELECT 1
                 FROM sheets AS s
                WHERE s.round = :round
                  AND s.product = p.product
                  AND s.member = m.member) AS scored
  FROM wanted
  JOIN products AS p ON p.product = wanted.product
  JOIN scorers AS m ON m.round = :round
 WHERE m.interests IS NULL
    OR instr(' ' || m.interests || ' ', ' ' || p.entity || ' ') = 0
 ORDER BY p.product, m.member;

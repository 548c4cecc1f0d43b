-- title: Declared interests
-- columns: member role entity product name set scored
-- tool: ocop-score
-- of: round
--
-- Declared interests, and the products of a round that they bar from scoring.
--
-- in:  :round
-- out: member   has declared an interest
--      role
--      entity   in this one
--      product  of the round that it owns; NULL when it has none there
--      name, set
--      scored   1 when a sheet of the member is stored nevertheless
WITH entered AS (
	SELECT product FROM applications WHERE round = :round
	UNION
	SELECT product FROM sheets WHERE round = :round
	UNION
	SELECT product FROM single_sheets WHERE round = :round
)
SELECT m.member, m.role, e.entity, p.product, p.name, p."set",
       CASE WHEN p.product IS NOT NULL
            THEN EXISTS (SELECT 1
                           FROM sheets AS s
                          WHERE s.round = :round
                            AND s.product = p.product
                            AND s.member = m.member)
        END AS scored
  FROM members AS m
  JOIN entities AS e
    ON instr(' ' || m.interests || ' ', ' ' || e.entity || ' ') > 0
  LEFT JOIN products AS p ON p.entity = e.entity
                         AND p.product IN (SELECT product FROM entered)
 WHERE m.round = :round
 ORDER BY m.member, e.entity, p.product;

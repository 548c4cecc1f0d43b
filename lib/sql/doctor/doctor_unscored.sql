-- Products that some of their council have scored, and others who are to
-- have not.
--
-- out: count, example  round/product
WITH scored AS (
	SELECT round, product, count(DISTINCT member) AS members
	  FROM sheets
	 GROUP BY round, product
)
SELECT count(*) AS count, min(s.round || '/' || s.product) AS example
  FROM scored AS s
  JOIN products AS p ON p.product = s.product
 WHERE s.members < (SELECT count(*)
                      FROM scorers AS m
                     WHERE m.round = s.round
                       AND (m.interests IS NULL
                            OR instr(' ' || m.interests || ' ',
                                     ' ' || p.entity || ' ') = 0));

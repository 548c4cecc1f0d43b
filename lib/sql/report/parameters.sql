-- title: Parameters of a round
-- columns: parameter value basis
-- tool: ocop-score
-- of: round
--
-- Each council parameter as it holds in a round, and on what basis: council, or
-- what the edition says (law, practice, ruling); what neither says is as the
-- engine has it without a word.
--
-- in:  :round
-- out: parameter, value, basis
WITH council AS (
	SELECT * FROM councils WHERE round = :round
), known (at, parameter, own, usual) AS (
	SELECT 1, 'level', level, 'province' FROM council
	UNION ALL
	SELECT 2, 'deviation_limit', deviation_limit, NULL FROM council
	UNION ALL
	SELECT 3, 'quorum_percent', quorum_percent, NULL FROM council
	UNION ALL
	SELECT 4, 'quorum_chair', quorum_chair, '0' FROM council
	UNION ALL
	SELECT 5, 'minima', minima, NULL FROM council
	UNION ALL
	SELECT 6, 'send_up', send_up, 'stars' FROM council
	UNION ALL
	SELECT 7, 'dossier', dossier, 'warn' FROM council
)
SELECT k.parameter, coalesce(k.own, p.value, k.usual) AS value,
       iif(k.own IS NOT NULL, 'council', coalesce(p.basis, 'ruling')) AS basis
  FROM known AS k
  JOIN council AS c
  LEFT JOIN parameters AS p ON p.edition = c.edition
                           AND p.parameter = k.parameter
 ORDER BY k.at;

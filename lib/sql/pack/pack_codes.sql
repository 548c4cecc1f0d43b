-- Words for the codes of lists that packs bring, in both languages; of a code
-- that stands in several, what was enacted last comes last.
--
-- out: list, code, word
WITH lines (edition, list, code, word) AS (
	SELECT edition, 'entity_types', type, label_vi FROM entity_types
	UNION ALL
	SELECT edition, 'entity_types', type, label_en FROM entity_types
	UNION ALL
	SELECT edition, 'funding_sources', funding, label_vi
	  FROM funding_sources
	UNION ALL
	SELECT edition, 'funding_sources', funding, label_en
	  FROM funding_sources
	UNION ALL
	SELECT edition, 'states', state, label_vi FROM states
	UNION ALL
	SELECT edition, 'states', state, label_en FROM states
	UNION ALL
	SELECT edition, 'grounds', ground, label_vi FROM grounds
	UNION ALL
	SELECT edition, 'grounds', ground, label_en FROM grounds
	UNION ALL
	SELECT edition, 'ethnic_groups', ethnic, name FROM ethnic_groups
)
SELECT l.list, l.code, l.word
  FROM lines AS l
  JOIN editions AS e ON e.edition = l.edition
 ORDER BY e.loaded, l.list, l.code, l.word;

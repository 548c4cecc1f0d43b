-- What packs call the codes that reports write: sets, groups, types of makers,
-- sources of money, grounds, documents, states; in English also what replaces a
-- Vietnamese label of a target, a criterion, a source or a project.
--
-- in:  :lang  vi or en
-- out: list, word, label; what was loaded last first
WITH lines (at, edition, list, word, vi, en) AS (
	SELECT "set", edition, 'sets', "set", "set" || '. ' || label_vi,
	       "set" || '. ' || label_en
	  FROM sets
	UNION ALL
	SELECT "group", edition, 'groups', "group", "group" || '. ' || label_vi,
	       "group" || '. ' || label_en
	  FROM groups
	UNION ALL
	SELECT 0, edition, column1, type, label_vi, label_en
	  FROM entity_types, (VALUES ('entities'), ('entity_types'), ('item'))
	UNION ALL
	SELECT 0, edition, column1, funding, label_vi, label_en
	  FROM funding_sources, (VALUES ('source'), ('funding_sources'))
	UNION ALL
	SELECT 0, edition, column1, ground, label_vi, label_en
	  FROM grounds, (VALUES ('ground'), ('grounds'))
	UNION ALL
	SELECT 0, edition, column1, state, label_vi, label_en
	  FROM states, (VALUES ('state'), ('states'))
	UNION ALL
	SELECT 0, edition, 'lacks', document, label_vi, label_en
	  FROM documents
	UNION ALL
	SELECT 0, edition, 'targets.name', label_vi, label_vi, label_en
	  FROM groups
	 WHERE :lang = 'en'
	UNION ALL
	SELECT 0, edition, 'indicator', label_vi, label_vi, label_en
	  FROM targets
	 WHERE :lang = 'en'
	UNION ALL
	SELECT "set", edition, 'label_vi', label_vi, label_vi, label_en
	  FROM criteria
	 WHERE :lang = 'en'
	UNION ALL
	SELECT 0, edition, 'label_vi', label_vi, label_vi, label_en
	  FROM funding_sources
	 WHERE :lang = 'en'
	UNION ALL
	SELECT 0, edition, 'label_vi', label_vi, label_vi, label_en
	  FROM programme_projects
	 WHERE :lang = 'en'
)
SELECT l.list, l.word, CASE :lang WHEN 'en' THEN l.en ELSE l.vi END AS label
  FROM lines AS l
  JOIN editions AS e ON e.edition = l.edition
 WHERE :lang = 'en'
    OR l.word <> l.vi
 ORDER BY l.list, e.loaded DESC, l.edition DESC, l.at, l.word;

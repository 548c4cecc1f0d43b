-- The pack in force that says something in a table: of several the one loaded
-- last, and where none is yet any of them; score sheets go before other packs,
-- which add numbers of their own.
--
-- in:  :table  as ocop-export names it
--      :as_of  the day; NULL: whatever the day
-- out: edition
WITH said (name, edition) AS (
	SELECT DISTINCT 'groups', edition FROM groups
	UNION ALL
	SELECT DISTINCT 'sets', edition FROM sets
	UNION ALL
	SELECT DISTINCT 'criteria', edition FROM criteria
	UNION ALL
	SELECT DISTINCT 'options', edition FROM options
	UNION ALL
	SELECT DISTINCT 'conditions', edition FROM conditions
	UNION ALL
	SELECT DISTINCT 'stars', edition FROM stars
	UNION ALL
	SELECT DISTINCT 'parameters', edition FROM parameters
	UNION ALL
	SELECT DISTINCT 'rounds', edition FROM rounds
	UNION ALL
	SELECT DISTINCT 'documents', edition FROM documents
	UNION ALL
	SELECT DISTINCT 'grounds', edition FROM grounds
	UNION ALL
	SELECT DISTINCT 'doubts', edition FROM doubts
	UNION ALL
	SELECT DISTINCT 'programme', edition FROM programme
	UNION ALL
	SELECT DISTINCT 'entity_types', edition FROM entity_types
	UNION ALL
	SELECT DISTINCT 'targets', edition FROM targets
	UNION ALL
	SELECT DISTINCT 'funding_sources', edition FROM funding_sources
	UNION ALL
	SELECT DISTINCT 'programme_projects', edition
	  FROM programme_projects
	UNION ALL
	SELECT DISTINCT 'ethnic_groups', edition FROM ethnic_groups
	UNION ALL
	SELECT DISTINCT 'provinces', edition FROM provinces
	UNION ALL
	SELECT DISTINCT 'instruments', edition FROM instruments
	UNION ALL
	SELECT DISTINCT 'deciders', edition FROM deciders
	UNION ALL
	SELECT DISTINCT 'states', edition FROM states
	UNION ALL
	SELECT DISTINCT 'transitions', edition FROM transitions
	UNION ALL
	SELECT DISTINCT 'unit_types', edition FROM unit_types
)
SELECT said.edition
  FROM said
  JOIN editions AS e ON e.edition = said.edition
 WHERE said.name = :table
 ORDER BY e.scores DESC,
          coalesce(e."from", (SELECT min(p."from")
                                FROM programme AS p
                               WHERE p.edition = e.edition), '') > :as_of,
          e.loaded DESC
 LIMIT 1;

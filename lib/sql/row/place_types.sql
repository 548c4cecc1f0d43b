-- The words for types of units, of the list loaded last.
--
-- out: type, words with "|" between, levels
SELECT type, label_vi || coalesce('|' || other, '') AS words, levels
  FROM unit_types
 WHERE edition = (SELECT t.edition
                    FROM unit_types AS t
                    JOIN editions AS e ON e.edition = t.edition
                   ORDER BY e.loaded DESC
                   LIMIT 1)
 ORDER BY type;

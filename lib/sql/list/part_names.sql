-- The names of what a report is broken down by, in the order of the keys.
--
-- in:  :by  province, commune or group
-- out: key, name
SELECT unit AS key, coalesce(full_name, name) AS name
  FROM units
 WHERE :by <> 'group'
UNION ALL
SELECT CAST("group" AS TEXT), label_vi
  FROM (SELECT g."group", g.label_vi,
               row_number() OVER (PARTITION BY g."group"
                   ORDER BY e.scores DESC, e.loaded DESC) AS choice
          FROM groups AS g
          JOIN editions AS e ON e.edition = g.edition
         WHERE :by = 'group')
 WHERE choice = 1
 ORDER BY key;

-- The name of what a report is parted by.
--
-- in:  :by  province, commune or group
--      :key
-- out: name
SELECT coalesce(full_name, name) AS name
  FROM units
 WHERE :by <> 'group'
   AND unit = :key
UNION ALL
SELECT label_vi
  FROM (SELECT g.label_vi
          FROM groups AS g
          JOIN editions AS e ON e.edition = g.edition
         WHERE :by = 'group'
           AND g."group" = CAST(:key AS INTEGER)
         ORDER BY e.scores DESC, e.loaded DESC
         LIMIT 1);

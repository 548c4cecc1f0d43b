-- Tables, indexes, views and triggers with their text.
--
-- out: type, name, sql
--      binds  1 of an index that may refuse rows: it is unique, or it works
--             something out
SELECT s.type, s.name, s.sql,
       s.type = 'index'
           AND (EXISTS (SELECT 1
                          FROM pragma_index_list(s.tbl_name) AS l
                         WHERE l.name = s.name
                           AND (l."unique" OR l.partial))
                OR EXISTS (SELECT 1
                             FROM pragma_index_xinfo(s.name) AS x
                            WHERE x.cid = -2)) AS binds
  FROM sqlite_schema AS s
 WHERE s.sql IS NOT NULL               -- those of keys have none
   AND NOT (s.type = 'table'           -- ANALYZE makes these
            AND s.name IN ('sqlite_stat1', 'sqlite_stat4'))
 ORDER BY s.type, s.name;

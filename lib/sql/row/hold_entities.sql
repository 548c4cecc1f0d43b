-- Fills the table holders (temp/temp_held.sql) for a day that held has.
--
-- in:  :as_of
INSERT INTO holders (day, entity, groups, name, unit, province, type, gender,
       ethnic, chain, channels)
SELECT :as_of, h.entity, h.groups, e.name, e.unit, coalesce(u.province, u.unit),
       e.type, e.gender, e.ethnic, e.chain, e.channels
  FROM (SELECT entity,
               replace(group_concat(DISTINCT "group"), ',', ' ') AS groups
          FROM held
         WHERE day = :as_of
           AND valid
         GROUP BY entity) AS h
  JOIN entities_then AS e ON e.day = :as_of AND e.entity = h.entity
  LEFT JOIN units AS u ON u.unit = e.unit;

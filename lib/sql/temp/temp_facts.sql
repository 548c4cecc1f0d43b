-- What entities and products were on the days that were asked for, after
-- temp_lasting.sql: lib/store/list/held.c fills asked.  All of it is gone when the catalog is closed.

CREATE TEMP TABLE asked (
	day TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- was: the counted columns before the first change after the day, as past has
-- them; NULL where there was none since.
CREATE TEMP VIEW entities_then AS
SELECT day, entity, name, leader, phone, email, address,
       iif(was IS NULL, type, was ->> 'type') AS type,
       iif(was IS NULL, gender, was ->> 'gender') AS gender,
       iif(was IS NULL, ethnic, was ->> 'ethnic') AS ethnic,
       iif(was IS NULL, unit, was ->> 'unit') AS unit,
       iif(was IS NULL, chain, was ->> 'chain') AS chain,
       iif(was IS NULL, channels, was ->> 'channels') AS channels
  FROM (SELECT d.day, e.*,
               CASE WHEN e.past IS NOT NULL AND d.day < e.since
                    THEN (SELECT f.value
                            FROM json_each(e.past) AS f
                           WHERE d.day < f.value ->> 'before'
                           ORDER BY f.key
                           LIMIT 1) END AS was
          FROM asked AS d
         CROSS JOIN entities AS e);

CREATE TEMP VIEW products_then AS
SELECT day, product, name, code,
       iif(was IS NULL, entity, was ->> 'entity') AS entity,
       iif(was IS NULL, "set", CAST(was ->> 'set' AS INTEGER)) AS "set",
       iif(was IS NULL, unit, nullif(was ->> 'unit', '')) AS unit,
       iif(was IS NULL, village, was ->> 'village') AS village
  FROM (SELECT d.day, p.*,
               CASE WHEN p.past IS NOT NULL AND d.day < p.since
                    THEN (SELECT f.value
                            FROM json_each(p.past) AS f
                           WHERE d.day < f.value ->> 'before'
                           ORDER BY f.key
                           LIMIT 1) END AS was
          FROM asked AS d
         CROSS JOIN products AS p);

-- Recognitions with what their products and the entities of these were.
CREATE TEMP VIEW holdings_then AS
SELECT p.day, s.product, p.name, p.entity, p."set", p.village,
       coalesce(p.unit, e.unit) AS unit,
       coalesce(u.province, u.unit) AS province,
       (SELECT c."group"
          FROM sets AS c
          JOIN editions AS d ON d.edition = c.edition
         WHERE c."set" = p."set"
         ORDER BY d.loaded DESC
         LIMIT 1) AS "group",
       s.decision, s.stars, s.issued, s.expires, s.superseded, s.last
  FROM recognition_spans AS s
  JOIN products_then AS p ON p.product = s.product
  JOIN entities_then AS e ON e.day = p.day AND e.entity = p.entity
  LEFT JOIN units AS u ON u.unit = coalesce(p.unit, e.unit);

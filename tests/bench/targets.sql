-- The 13 targets of QĐ 919/QĐ-TTg on a day as an analyst asks for them in the
-- sqlite3 shell: a query for each, of the tables of the catalog, no trend, no
-- status, no extension of a certificate and no units that moved.
CREATE TEMP VIEW valid AS
SELECT r.*, p.entity, p.village, coalesce(u.province, u.unit) AS province
  FROM recognitions AS r
  JOIN products AS p ON p.product = r.product
  JOIN entities AS e ON e.entity = p.entity
  LEFT JOIN units AS u ON u.unit = coalesce(p.unit, e.unit)
 WHERE r.issued <= '2026-12-31'
   AND r.expires >= '2026-12-31'
   AND NOT EXISTS (SELECT 1
                     FROM recognitions AS later
                    WHERE later.product = r.product
                      AND later.issued <= '2026-12-31'
                      AND (later.issued, later.decision)
                        > (r.issued, r.decision))
   AND NOT EXISTS (SELECT 1
                     FROM revocations AS v
                    WHERE v.product = r.product
                      AND v.decision = r.decision
                      AND v.revoked BETWEEN r.issued AND '2026-12-31');

SELECT 'T1', count(*) FROM valid WHERE stars >= 3;
SELECT 'T2', count(*) FROM valid WHERE stars >= 5;
SELECT 'T3', count(*) FILTER (
           WHERE product IN (SELECT product
                               FROM recognitions
                              WHERE issued <= '2026-12-31'
                                AND kind IN ('upgrade', 'renewal'))), count(*)
  FROM valid;
SELECT 'T4', count(*) FILTER (WHERE type = 'cooperative'), count(*)
  FROM entities
 WHERE entity IN (SELECT entity FROM valid);
SELECT 'T5', count(*) FILTER (WHERE type = 'sme'), count(*)
  FROM entities
 WHERE entity IN (SELECT entity FROM valid);
SELECT 'T6', count(*) FILTER (
           WHERE chain <> 'none'
             AND entity IN (SELECT j.value
                              FROM areas AS a
                              JOIN json_each('["' || replace(a.entities, ' ',
                                       '","') || '"]') AS j
                             WHERE a.stable = 1)), count(*)
  FROM entities
 WHERE entity IN (SELECT entity FROM valid);
SELECT 'T7', count(*) FILTER (
           WHERE village IN (SELECT village FROM valid)), count(*)
  FROM villages
 WHERE recognised <= '2026-12-31';
SELECT 'T8', sum(trained), sum(workers)
  FROM (SELECT trained, workers, max(year)
          FROM labour
         WHERE year <= 2026
           AND entity IN (SELECT entity FROM valid)
         GROUP BY entity);
SELECT 'T9', count(*) FILTER (WHERE gender = 'female'), count(gender)
  FROM entities
 WHERE entity IN (SELECT entity FROM valid);
SELECT 'T10', count(*) FILTER (WHERE ethnic <> '01'), count(ethnic)
  FROM entities
 WHERE entity IN (SELECT entity FROM valid);
SELECT 'T11', count(*) FILTER (WHERE channels <> 'none'), count(channels)
  FROM entities
 WHERE entity IN (SELECT entity FROM valid);
SELECT 'T12', coalesce(u.province, u.unit), count(*)
  FROM sales_points AS p
  JOIN units AS u ON u.unit = p.unit
 WHERE p.opened <= '2026-12-31'
   AND p.closed IS NULL
 GROUP BY 2
 ORDER BY 3
 LIMIT 1;
SELECT 'T13', count(*)
  FROM forums
 WHERE event = 'forum'
   AND international = 1
   AND held BETWEEN date('2026-12-31', '-1 year', '+1 day') AND '2026-12-31';

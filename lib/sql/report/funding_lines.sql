-- Money by year and source, up to the year of a day.
--
-- in:  :as_of
-- out: year, source, label_vi, planned, disbursed
SELECT f.year, f.source,
       (SELECT s.label_vi
          FROM funding_sources AS s
          JOIN editions AS e ON e.edition = s.edition
         WHERE s.funding = f.source
         ORDER BY e.loaded DESC
         LIMIT 1) AS label_vi,
       f.planned, f.disbursed
  FROM funding AS f
 WHERE f.year <= CAST(substr(:as_of, 1, 4) AS INTEGER)
 ORDER BY f.year, f.source;

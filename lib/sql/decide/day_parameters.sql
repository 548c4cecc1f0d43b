-- The numbers of the procedure as they hold on a day: those of the score
-- sheets in force on it, and where they have none those of the pack enacted
-- last that does and began by then.
--
-- in:  :day
-- out: parameter, value
SELECT parameter, value
  FROM (SELECT p.parameter, p.value,
               row_number() OVER (
                   PARTITION BY p.parameter
                   ORDER BY p.edition IS s.edition DESC, e.loaded DESC)
                   AS choice
          FROM parameters AS p
          JOIN editions AS e ON e.edition = p.edition
          LEFT JOIN (SELECT edition
                       FROM edition_spans
                      WHERE :day BETWEEN "from" AND until
                      ORDER BY loaded DESC
                      LIMIT 1) AS s
         WHERE p.edition IS s.edition
            OR (e.scores = 0
                AND (e."from" IS NULL OR e."from" <= :day)))
 WHERE choice = 1
 ORDER BY parameter;

-- The numbers of the procedure as they hold for a round: those of its own
-- edition, and where it has none those of the pack enacted last that does and
-- began by the end of its year.
--
-- in:  :round
-- out: parameter, value
SELECT parameter, value
  FROM (SELECT p.parameter, p.value,
               row_number() OVER (
                   PARTITION BY p.parameter
                   ORDER BY p.edition = c.edition DESC, e.loaded DESC) AS choice
          FROM councils AS c
          JOIN parameters AS p
          JOIN editions AS e ON e.edition = p.edition
         WHERE c.round = :round
           AND (p.edition = c.edition OR e."from" IS NULL
                OR e."from" <= substr(c.round, 1, 4) || '-12-31'))
 WHERE choice = 1
 ORDER BY parameter;

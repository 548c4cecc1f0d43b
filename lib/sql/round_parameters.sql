-- The numbers of the procedure as they hold for a round: those of its own
-- edition, and where it has none those of the pack loaded last that does.
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
         WHERE c.round = :round)
 WHERE choice = 1
 ORDER BY parameter;

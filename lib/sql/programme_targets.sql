-- The targets of a programme, in their order.
--
-- in:  :programme  or NULL for the one loaded last
-- out: code, label_vi, measure, argument, unit, target, baseline, due, from
SELECT t.code, t.label_vi, t.measure, t.argument, t.unit, t.target,
       t.baseline, t.due, p."from"
  FROM targets AS t
  JOIN programme AS p ON p.edition = t.edition
 WHERE t.edition = coalesce(:programme,
           (SELECT e.edition
              FROM editions AS e
              JOIN programme AS q ON q.edition = e.edition
             ORDER BY e.loaded DESC
             LIMIT 1))
 ORDER BY t.line;

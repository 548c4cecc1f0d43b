-- The targets of a programme, in their order.
--
-- in:  :programme  or NULL for the one loaded last, or "all"
-- out: code, label_vi, label_en, measure, argument, unit, target, baseline,
--      due, source, programme, from, citation
SELECT t.code, t.label_vi, t.label_en, t.measure, t.argument, t.unit,
       t.target, t.baseline, t.due, t.source, t.edition AS programme,
       p."from", e.citation
  FROM targets AS t
  JOIN programme AS p ON p.edition = t.edition
  JOIN editions AS e ON e.edition = t.edition
 WHERE :programme = 'all'
    OR t.edition = coalesce(:programme,
           (SELECT d.edition
              FROM editions AS d
              JOIN programme AS q ON q.edition = d.edition
             ORDER BY d.loaded DESC
             LIMIT 1))
 ORDER BY e.loaded, t.line;

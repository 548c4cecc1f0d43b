-- The targets of a programme, in their order.
--
-- in:  :programme  or NULL for those that began by the day and that none which
--                  did amends, or "all"
--      :as_of
-- out: code, label_vi, label_en, measure, argument, unit, target, baseline,
--      due, source, programme, from, citation
SELECT t.code, t.label_vi, t.label_en, t.measure, t.argument, t.unit,
       t.target, t.baseline, t.due, t.source, t.edition AS programme,
       p."from", e.citation
  FROM targets AS t
  JOIN programme AS p ON p.edition = t.edition
  JOIN editions AS e ON e.edition = t.edition
 WHERE :programme = 'all'
    OR t.edition = :programme
    OR (:programme IS NULL
        AND coalesce(e."from", p."from") <= :as_of
        AND t.edition NOT IN (SELECT a.amends
                                FROM editions AS a
                               WHERE a.amends IS NOT NULL
                                 AND a."from" <= :as_of))
 ORDER BY e.loaded, t.line;

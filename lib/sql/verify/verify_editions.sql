-- The packs in the order in which they count, with what the audit sealed.
--
-- out: edition, sha256, citation
--      entry  of the audit; NULL when there is none
--      rows   the digest of its rows; NULL of one loaded by older versions
--      scores_right  whether it says that it has score sheets when it has
SELECT e.edition, e.sha256, e.citation, max(a.entry) AS entry,
       CASE WHEN json_valid(a.after) THEN json_extract(a.after, '$.rows') END
           AS rows,
       e.scores = EXISTS (SELECT 1
                            FROM criteria AS c
                           WHERE c.edition = e.edition) AS scores_right
  FROM editions AS e
  LEFT JOIN audit AS a ON a.kind = 'editions' AND a.key = e.edition
 GROUP BY e.edition
 ORDER BY e.loaded;

-- The dossiers of a round.
--
-- in:  :round, :as_of
-- out: product, name, entity, commune
--      kind, received
--      lacks      documents with blanks between; samples:3/5 where some came
--      reported   1: none of the commune's documents is missing
--      expires    of the certificate to be renewed: the one held when the
--                 renewal was filed; NULL when there is none, or no renewal
--      appeals
SELECT a.product, p.name, e.name AS entity,
       coalesce(u.full_name, u.name) AS commune, a.kind, a.received,
       (SELECT group_concat(document, ' ')
          FROM (SELECT CASE WHEN got > 0
                            THEN document || ':' || got || '/' ||
                                 coalesce(wanted, 1)
                            ELSE document END AS document
                  FROM dossier_lacks
                 WHERE round = a.round
                   AND product = a.product
                 ORDER BY document)) AS lacks,
       NOT EXISTS (SELECT 1
                     FROM dossier_lacks
                    WHERE round = a.round
                      AND product = a.product
                      AND "by" = 'commune') AS reported,
       CASE WHEN a.kind = 'renewal'
            THEN (SELECT r.expires
                    FROM recognitions AS r
                   WHERE r.product = a.product
                     AND r.round IS NOT a.round
                     AND r.issued <= coalesce(a.received,
                             (SELECT min(s.since)
                                FROM steps AS s
                               WHERE s.round = a.round
                                 AND s.product = a.product
                                 AND s.state = 'submitted'
                                 AND s.cancelled IS NOT 1), :as_of)
                   ORDER BY r.issued DESC, r.decision DESC
                   LIMIT 1) END AS expires,
       a.appeals
  FROM applications AS a
  JOIN products_then AS p ON p.day = :as_of AND p.product = a.product
  JOIN entities_then AS e ON e.day = :as_of AND e.entity = p.entity
  LEFT JOIN unit_now AS n ON n.unit = coalesce(p.unit, e.unit)
                         AND n."from" <= :as_of
                         AND (n.until IS NULL OR n.until > :as_of)
  LEFT JOIN units AS u ON u.unit = coalesce(n.now, p.unit, e.unit)
 WHERE a.round = :round
 ORDER BY a.product;

-- Where a dossier stands.
--
-- in:  :round, :product, :state
-- out: kind      of the application; no row when there is none
--      state     entered last; submitted when there is no step and the
--                dossier was received; else draft
--      since     its day, NULL for draft
--      step      number of the last step that counts, NULL when there is none
--      been      1: the dossier has been in :state
SELECT a.kind,
       coalesce(s.state,
           CASE WHEN a.received IS NOT NULL
                THEN 'submitted' ELSE 'draft' END) AS state,
       coalesce(s.since, a.received) AS since, s.step,
       EXISTS (SELECT 1
                 FROM steps
                WHERE round = a.round
                  AND product = a.product
                  AND state = :state
                  AND cancelled IS NOT 1) AS been
  FROM applications AS a
  LEFT JOIN steps AS s ON s.round = a.round
                      AND s.product = a.product
                      AND s.cancelled IS NOT 1
 WHERE a.round = :round
   AND a.product = :product
 ORDER BY s.step DESC
 LIMIT 1;

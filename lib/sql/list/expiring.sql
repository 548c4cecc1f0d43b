-- The recognition each product holds on a day, and what is known of it then.
--
-- in:  :as_of
-- out: product, code, name, entity, commune, stars, decision, issued, expires
--      ends       the expiry with the extension of a dossier
--      filed      the first dossier for its renewal that is not settled
--      forwarded  the day such a dossier came, whole, to who decides; NULL
--                 where none is with them (R30)
--      lacking    1: none of them is whole, or with who asked for more
--      extended_by  what gives that extension
--      revoked, ground
--      concluded  day of the first conclusion that it has to go
--      revoke_days  to revoke it after that; NULL where no rules say so
--      decided_by  who decides on so many stars by the rules of the day
--      leader, phone, email, address  of the entity
--      province   that of the commune
--      authority  the same by name
WITH dossier AS MATERIALIZED (
	SELECT product, issued, decision, round, filed, rule,
	       CASE WHEN settled <= :as_of THEN extended ELSE latest END AS ends,
	       settled IS NULL OR settled > :as_of AS open
	  FROM renewal_dossiers
	 WHERE filed <= :as_of
), way AS (
	SELECT d.*,
	       (SELECT c.level IS 'centre'
	          FROM councils AS c
	         WHERE c.round = d.round) AS of_centre,
	       EXISTS (SELECT 1
	                 FROM dossier_lacks AS l
	                WHERE l.round = d.round
	                  AND l.product = d.product) AS lacks,
	       (SELECT s.state || ' ' || s.since
	          FROM steps AS s
	         WHERE s.round = d.round
	           AND s.product = d.product
	           AND s.since <= :as_of
	           AND s.cancelled IS NOT 1
	           AND s.state IN ('submitted', 'returned', 'forwarded', 'approved',
	                           'sent_up', 'back_to_province')
	         ORDER BY s.step DESC
	         LIMIT 1) AS last
	  FROM dossier AS d
	 WHERE d.open
), at_hand AS MATERIALIZED (
	SELECT product, issued, decision, filed,
	       CASE WHEN lacks THEN NULL
	            WHEN last LIKE 'sent_up %' THEN substr(last, -10)
	            WHEN of_centre AND (last IS NULL OR last LIKE 'submitted %'
	                                OR last LIKE 'forwarded %') THEN filed
	            WHEN last LIKE 'forwarded %'
	            THEN substr(last, -10) END AS forwarded,
	       lacks OR coalesce(last LIKE 'returned %', 0) AS lacking
	  FROM way
), concluded AS MATERIALIZED (
	SELECT product, issued, decision, min(concluded) AS concluded,
	       days AS revoke_days
	  FROM conclusion_terms
	 WHERE concluded <= :as_of
	   AND (lifted IS NULL OR lifted > :as_of)
	 GROUP BY product, issued, decision
), decider AS MATERIALIZED (
	SELECT stars, decided_by, authority
	  FROM deciders_known
	 WHERE instrument = (SELECT instrument
	                       FROM instrument_spans
	                      WHERE :as_of BETWEEN "from" AND until
	                      ORDER BY loaded DESC, instrument
	                      LIMIT 1)
)
SELECT s.product, p.code, p.name, e.name AS entity,
       coalesce(u.full_name, u.name) AS commune, s.stars, s.decision,
       s.issued, s.expires,
       coalesce((SELECT max(d.ends)
                   FROM dossier AS d
                  WHERE d.product = s.product
                    AND d.issued = s.issued
                    AND d.decision = s.decision), s.expires) AS ends,
       (SELECT min(d.filed)
          FROM at_hand AS d
         WHERE d.product = s.product
           AND d.issued = s.issued
           AND d.decision = s.decision) AS filed,
       (SELECT max(d.forwarded)
          FROM at_hand AS d
         WHERE d.product = s.product
           AND d.issued = s.issued
           AND d.decision = s.decision) AS forwarded,
       (SELECT min(d.lacking)
          FROM at_hand AS d
         WHERE d.product = s.product
           AND d.issued = s.issued
           AND d.decision = s.decision) AS lacking,
       (SELECT max(d.rule)
          FROM dossier AS d
         WHERE d.product = s.product
           AND d.issued = s.issued
           AND d.decision = s.decision
           AND d.ends > s.expires) AS extended_by,
       CASE WHEN s.revoked <= :as_of THEN s.revoked END AS revoked,
       CASE WHEN s.revoked <= :as_of
            THEN (SELECT v.ground
                    FROM revocations AS v
                   WHERE v.product = s.product
                     AND v.decision = s.decision) END AS ground,
       c.concluded, c.revoke_days,
       (SELECT d.decided_by
          FROM decider AS d
         WHERE d.stars = s.stars) AS decided_by,
       e.leader, e.phone, e.email, e.address,
       coalesce(v.full_name, v.name) AS province,
       (SELECT d.authority
          FROM decider AS d
         WHERE d.stars = s.stars) AS authority
  FROM recognition_spans AS s
  JOIN products_then AS p ON p.day = :as_of AND p.product = s.product
  JOIN entities_then AS e ON e.day = :as_of AND e.entity = p.entity
  LEFT JOIN concluded AS c ON c.product = s.product
                          AND c.issued = s.issued
                          AND c.decision = s.decision
  LEFT JOIN unit_now AS n ON n.unit = coalesce(p.unit, e.unit)
                         AND n."from" <= :as_of
                         AND (n.until IS NULL OR n.until > :as_of)
  LEFT JOIN units AS u ON u.unit = coalesce(n.now, p.unit, e.unit)
  LEFT JOIN units AS v ON v.unit = coalesce(u.province, u.unit)
 WHERE s.issued <= :as_of
   AND (s.superseded IS NULL OR s.superseded > :as_of)
 ORDER BY s.expires, s.product;

-- The recognition each product holds on a day, and what is known of it then.
--
-- in:  :as_of
-- out: product, code, name, entity, commune, stars, decision, issued, expires
--      ends       the expiry with the extension of a dossier
--      filed      the first dossier for its renewal that is not settled
--      forwarded  such a dossier
--      revoked, ground
--      decided_by  who decides on so many stars by the rules of the day
--      leader, phone, email, address  of the entity
--      province   that of the commune
--      authority  the same by name
WITH dossier AS (
	SELECT product, issued, decision, filed, forwarded, settled,
	       CASE WHEN settled <= :as_of THEN extended ELSE latest END AS ends
	  FROM renewal_dossiers
	 WHERE filed <= :as_of
), decider AS MATERIALIZED (
	SELECT stars, decided_by, authority
	  FROM deciders_known
	 WHERE instrument = (SELECT instrument
	                       FROM instrument_spans
	                      WHERE :as_of BETWEEN "from" AND until
	                      ORDER BY "from" DESC, loaded DESC, instrument
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
          FROM dossier AS d
         WHERE d.product = s.product
           AND d.issued = s.issued
           AND d.decision = s.decision
           AND (d.settled IS NULL OR d.settled > :as_of)) AS filed,
       (SELECT max(d.forwarded)
          FROM dossier AS d
         WHERE d.product = s.product
           AND d.issued = s.issued
           AND d.decision = s.decision
           AND d.forwarded <= :as_of
           AND (d.settled IS NULL OR d.settled > :as_of)) AS forwarded,
       CASE WHEN s.revoked <= :as_of THEN s.revoked END AS revoked,
       CASE WHEN s.revoked <= :as_of
            THEN (SELECT v.ground
                    FROM revocations AS v
                   WHERE v.product = s.product
                     AND v.decision = s.decision) END AS ground,
       (SELECT d.decided_by
          FROM decider AS d
         WHERE d.stars = s.stars) AS decided_by,
       e.leader, e.phone, e.email, e.address,
       coalesce(v.full_name, v.name) AS province,
       (SELECT d.authority
          FROM decider AS d
         WHERE d.stars = s.stars) AS authority
  FROM recognition_spans AS s
  JOIN products AS p ON p.product = s.product
  JOIN entities AS e ON e.entity = p.entity
  LEFT JOIN unit_now AS n ON n.unit = coalesce(p.unit, e.unit)
                         AND n."from" <= :as_of
                         AND (n.until IS NULL OR n.until > :as_of)
  LEFT JOIN units AS u ON u.unit = coalesce(n.now, p.unit, e.unit)
  LEFT JOIN units AS v ON v.unit = coalesce(u.province, u.unit)
 WHERE s.issued <= :as_of
   AND (s.superseded IS NULL OR s.superseded > :as_of)
 ORDER BY s.expires, s.product;

-- How long certificates are valid: lib/store/edition/lasting.c fills both tables
-- with what lib/rules/time decides.  All of it is gone when the catalog is
-- closed.

-- The dossiers for a renewal that count as filed, and the certificate they are
-- of.
CREATE TEMP TABLE renewal_dossiers (
	product   TEXT NOT NULL,
	issued    TEXT NOT NULL,
	decision  TEXT NOT NULL,
	round     TEXT NOT NULL,
	filed     TEXT NOT NULL,       -- day it was received, or submitted
	settled   TEXT,                -- day of its result, or of its withdrawal
	latest    TEXT NOT NULL,       -- last day it keeps the certificate valid,
	extended  TEXT NOT NULL,       -- but not beyond the day it was settled
	rule      TEXT,                -- what gives that
	PRIMARY KEY (product, issued, decision, round)
) STRICT, WITHOUT ROWID;

-- The certificates that last shorter or longer than they say.
CREATE TEMP TABLE lasting (
	product   TEXT NOT NULL,
	issued    TEXT NOT NULL,
	decision  TEXT NOT NULL,
	ends      TEXT NOT NULL,       -- last day of its term, with the extension
	last      TEXT NOT NULL,       -- likewise, unless it was revoked before
	PRIMARY KEY (product, issued, decision)
) STRICT, WITHOUT ROWID;

-- Every recognition and what became of it:
--
-- superseded  day the product's next one was issued, or NULL
-- revoked     day it was revoked, or NULL
-- ends, last  as above
--
-- A product holds it on a day when issued <= day and (superseded IS NULL or
-- superseded > day); it is valid then when last >= day.
CREATE TEMP VIEW recognition_spans AS
SELECT r.*,
       (SELECT min(later.issued)
          FROM recognitions AS later
         WHERE later.product = r.product
           AND (later.issued, later.decision) > (r.issued, r.decision))
           AS superseded,
       (SELECT v.revoked
          FROM revocations AS v
         WHERE v.product = r.product
           AND v.decision = r.decision
           AND v.revoked >= r.issued) AS revoked,
       coalesce(l.ends, r.expires) AS ends,
       coalesce(l.last, r.expires) AS last
  FROM recognitions AS r
  LEFT JOIN lasting AS l ON l.product = r.product
                        AND l.issued = r.issued
                        AND l.decision = r.decision;

-- Conclusions that a certificate has to go, the one that each is about, and the
-- days to revoke it by the rules of the day; NULL where they know none.
CREATE TEMP VIEW conclusion_terms AS
SELECT c.product, c.concluded, c.ground, c.act, c.authority, c.lifted,
       s.decision, s.issued,
       (SELECT p.value
          FROM parameters AS p
          JOIN edition_spans AS e ON e.edition = p.edition
         WHERE p.parameter = 'revocation_days'
           AND c.concluded BETWEEN e."from" AND e.until
         ORDER BY e.loaded DESC
         LIMIT 1) AS days
  FROM conclusions AS c
  JOIN recognition_spans AS s ON s.product = c.product
                             AND s.issued <= c.concluded
                             AND (s.superseded IS NULL
                                  OR s.superseded > c.concluded);

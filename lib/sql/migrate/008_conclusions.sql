-- Conclusions that a certificate has to go, before anybody has taken it back.

-- Of the authority, or of the commune that the maker produces no more: QĐ
-- 26/2026 Art. 8.1, 8.4.
CREATE TABLE conclusions (
	product   TEXT NOT NULL REFERENCES products,
	concluded TEXT NOT NULL,       -- its day
	ground    TEXT NOT NULL,       -- grounds
	act       TEXT,                -- its number
	authority TEXT,                -- who concluded
	lifted    TEXT,                -- day from which it holds no more
	note      TEXT,
	PRIMARY KEY (product, concluded),
	CHECK (lifted >= concluded)
) STRICT, WITHOUT ROWID;

-- The certificate that each speaks of, and the last day to revoke it by the
-- rules of the day; NULL where they know none.
CREATE VIEW conclusion_terms AS
SELECT c.product, c.concluded, c.ground, c.act, c.authority, c.lifted,
       s.decision, s.issued,
       date(c.concluded,
           '+' || (SELECT p.value
                     FROM parameters AS p
                     JOIN edition_spans AS e ON e.edition = p.edition
                    WHERE p.parameter = 'revocation_days'
                      AND c.concluded BETWEEN e."from" AND e.until
                    ORDER BY e.loaded DESC
                    LIMIT 1) || ' days') AS revoke_by
  FROM conclusions AS c
  JOIN recognition_spans AS s ON s.product = c.product
                             AND s.issued <= c.concluded
                             AND (s.superseded IS NULL
                                  OR s.superseded > c.concluded);

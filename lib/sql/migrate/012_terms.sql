-- What transitional rules say of renewals holds for its own time.

-- What the rules of each edition say of renewals: Art. 7.6, 12.  Numbers of
-- the transition may stand in another pack: that enacted last.
--
-- late_extension_until  last expiry that late_extension_days hold for
-- late_extension_rule   what gives them
-- former_before         what was filed before it was under former rules
DROP VIEW renewal_rules;
CREATE VIEW renewal_rules AS
WITH numbers AS (
	SELECT e.edition, p.parameter, p.value, p.source
	  FROM edition_spans AS e
	  JOIN parameters AS p ON p.edition = e.edition
), others AS (
	SELECT p.parameter, p.value,
	       row_number() OVER (PARTITION BY p.parameter
	                          ORDER BY e.loaded DESC) AS choice
	  FROM parameters AS p
	  JOIN editions AS e ON e.edition = p.edition
	 WHERE e.scores = 0
	   AND p.parameter IN ('late_extension_until', 'former_before')
)
SELECT e.edition, e."from", e.until, e.loaded,
       (SELECT CAST(value AS INTEGER)
          FROM numbers
         WHERE edition = e.edition
           AND parameter = 'renewal_from_days') AS renewal_from_days,
       (SELECT CAST(value AS INTEGER)
          FROM numbers
         WHERE edition = e.edition
           AND parameter = 'renewal_until_days') AS renewal_until_days,
       (SELECT CAST(value AS INTEGER)
          FROM numbers
         WHERE edition = e.edition
           AND parameter = 'renewal_decision_days') AS renewal_decision_days,
       (SELECT CAST(value AS INTEGER)
          FROM numbers
         WHERE edition = e.edition
           AND parameter = 'late_extension_days') AS late_extension_days,
       (SELECT CAST(value AS INTEGER)
          FROM numbers
         WHERE edition = e.edition
           AND parameter = 'notice_days') AS notice_days,
       (SELECT edition || coalesce(' ' || source, '')
          FROM numbers
         WHERE edition = e.edition
           AND parameter = 'late_extension_days') AS late_extension_rule,
       coalesce((SELECT value
                   FROM numbers
                  WHERE edition = e.edition
                    AND parameter = 'late_extension_until'),
                (SELECT value
                   FROM others
                  WHERE parameter = 'late_extension_until'
                    AND choice = 1)) AS late_extension_until,
       coalesce((SELECT value
                   FROM numbers
                  WHERE edition = e.edition
                    AND parameter = 'former_before'),
                (SELECT value
                   FROM others
                  WHERE parameter = 'former_before'
                    AND choice = 1)) AS former_before
  FROM edition_spans AS e;

-- Dossiers for a renewal and the certificate they are of: filed not before
-- the window opens, unless under former rules, and at the latest on its last
-- day.
--
-- filed      day it was received, or submitted
-- forwarded  day it was last forwarded, or sent up; or NULL
-- settled    day of its result, or of its withdrawal; or NULL
-- latest     last day of the certificate's term with all that Art. 12.3 adds
-- extended   the same, but not beyond the day it was settled
-- rule       what adds it
DROP VIEW renewal_dossiers;
CREATE VIEW renewal_dossiers AS
WITH renewal AS (
	SELECT a.round, a.product,
	       coalesce(a.received,
	           (SELECT min(s.since)
	              FROM steps AS s
	             WHERE s.round = a.round
	               AND s.product = a.product
	               AND s.state = 'submitted'
	               AND s.cancelled IS NOT 1)) AS filed
	  FROM applications AS a
	 WHERE a.kind = 'renewal'
), rules AS MATERIALIZED (
	SELECT * FROM renewal_rules
), dossier AS (
	SELECT r.product, r.issued, r.decision, r.expires, a.round, a.filed,
	       (SELECT max(s.since)
	          FROM steps AS s
	         WHERE s.round = a.round
	           AND s.product = a.product
	           AND s.state IN ('forwarded', 'sent_up')
	           AND s.cancelled IS NOT 1) AS forwarded,
	       (SELECT min(s.since)
	          FROM steps AS s
	         WHERE s.round = a.round
	           AND s.product = a.product
	           AND s.state IN ('decided', 'withdrawn')
	           AND s.cancelled IS NOT 1) AS settled,
	       date(r.expires, '+'
	           || CASE WHEN r.expires <= coalesce(w.late_extension_until,
	                                              '9999-12-31')
	                   THEN coalesce(w.late_extension_days, 0)
	                   ELSE 0 END || ' days') AS latest,
	       w.late_extension_rule AS rule
	  FROM recognitions AS r
	  JOIN renewal AS a ON a.product = r.product
	  JOIN rules AS w ON r.expires BETWEEN w."from" AND w.until
	 WHERE a.round IS NOT r.round
	   AND a.filed > r.issued
	   AND a.filed <= r.expires
	   AND (a.filed >= date(r.expires, '-' || w.renewal_from_days || ' days')
	        OR a.filed < w.former_before)
	   AND w.loaded = (SELECT max(loaded)
	                     FROM rules
	                    WHERE r.expires BETWEEN "from" AND until)
)
SELECT product, issued, decision, round, filed, forwarded, settled, latest,
       max(expires, min(latest, coalesce(settled, latest))) AS extended, rule
  FROM dossier;

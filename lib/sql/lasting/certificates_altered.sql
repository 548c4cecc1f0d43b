-- The certificates that a dossier extends or a revocation ends.
--
-- in:  :first, :last  product keys, or '' and a text beyond all of them
-- out: product, issued, decision
--      ends     last day of its term, with the longest extension
--      revoked  day it was revoked, or NULL
WITH altered AS (
	SELECT product, issued, decision
	  FROM renewal_dossiers
	 WHERE product BETWEEN :first AND :last
	UNION
	SELECT r.product, r.issued, r.decision
	  FROM revocations AS v
	  JOIN recognitions AS r ON r.product = v.product
	                        AND r.decision = v.decision
	                        AND r.issued <= v.revoked
	 WHERE v.product BETWEEN :first AND :last
)
SELECT r.product, r.issued, r.decision,
       coalesce((SELECT max(d.extended)
                   FROM renewal_dossiers AS d
                  WHERE d.product = r.product
                    AND d.issued = r.issued
                    AND d.decision = r.decision), r.expires) AS ends,
       (SELECT v.revoked
          FROM revocations AS v
         WHERE v.product = r.product
           AND v.decision = r.decision
           AND v.revoked >= r.issued) AS revoked
  FROM altered AS a
  JOIN recognitions AS r ON r.product = a.product
                        AND r.issued = a.issued
                        AND r.decision = a.decision
 ORDER BY r.product, r.issued, r.decision;

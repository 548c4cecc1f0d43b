-- Conclusions that certificates have to go, and the days that the rules give for
-- it; those without any left out.
--
-- out: product, concluded, days
SELECT product, concluded, days
  FROM conclusion_terms
 WHERE days IS NOT NULL;

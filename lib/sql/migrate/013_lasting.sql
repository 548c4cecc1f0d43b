-- How long a certificate is valid is decided by the rules and not by views:
-- lib/sql/temp/temp_lasting.sql takes their place.
DROP VIEW holdings;
DROP VIEW conclusion_terms;
DROP VIEW recognition_spans;
DROP VIEW renewal_dossiers;

-- What comes of a dossier that is not whole when it is decided on.

-- As the regulation of the council has it; NULL: as the edition.
ALTER TABLE councils ADD COLUMN dossier
	TEXT CHECK (dossier IN ('warn', 'refuse'));

-- How far the dossiers came whose way is on record; steps that a decision takes
-- say nothing of the way to it.
--      reached  1: one of the steps is at the province
CREATE VIEW dossier_ways AS
SELECT round, product, max(state IN ('forwarded', 'advisory', 'council')) AS reached
  FROM steps
 WHERE cancelled IS NOT 1
   AND state NOT IN ('approved', 'sent_up', 'back_to_province', 'decided')
 GROUP BY round, product;

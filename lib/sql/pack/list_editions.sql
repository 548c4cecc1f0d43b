-- The packs that were enacted, in their order, and the day each is in force
-- from, where it has one.
SELECT e.edition, e.citation, e.sha256, e.scores,
       coalesce(i."from", e."from") AS "from", e.amends
  FROM editions AS e
  LEFT JOIN instruments_known AS i ON i.instrument = e.edition
 ORDER BY e.loaded;

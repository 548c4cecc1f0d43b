-- Entities as duplicates are looked for.
--
-- out: key, name, tax_code, phone, leader, entity (none), set (none), unit
SELECT entity AS key, name, tax_code, phone, leader, NULL AS entity,
       NULL AS "set", unit
  FROM entities
 ORDER BY entity;

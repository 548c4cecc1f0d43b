-- Every row of entities.
SELECT entity, name, type, leader, gender, ethnic, tax_code, phone, email,
       address, unit, note, chain, channels
  FROM entities
 ORDER BY entity;

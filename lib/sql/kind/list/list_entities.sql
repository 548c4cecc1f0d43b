-- Every row of entities.  since is said of a change, and past is in past_entities: a
-- file that is changed and read again must say a day of its own.
SELECT entity, name, type, leader, gender, ethnic, tax_code, phone, email,
       address, unit, note, chain, channels
  FROM entities
 ORDER BY entity;

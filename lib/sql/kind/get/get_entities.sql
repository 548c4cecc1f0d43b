-- The stored row of entities with a key.
--
-- in:  :entity
-- out: its columns, in order
SELECT entity, name, type, leader, gender, ethnic, tax_code, phone, email,
       address, unit, note, chain, channels, since,
       past
  FROM entities
 WHERE entity = :entity;

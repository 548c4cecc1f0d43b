-- Stores a row of entities: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO entities (
       entity, name, type, leader, gender, ethnic, tax_code, phone, email,
       address, unit, note, chain, channels, past)
VALUES (
       :entity, :name, :type, :leader, :gender, :ethnic, :tax_code, :phone,
       :email, :address, :unit, :note, :chain, :channels, :past)
    ON CONFLICT (entity) DO UPDATE SET
       name = excluded.name,
       type = excluded.type,
       leader = excluded.leader,
       gender = excluded.gender,
       ethnic = excluded.ethnic,
       tax_code = excluded.tax_code,
       phone = excluded.phone,
       email = excluded.email,
       address = excluded.address,
       unit = excluded.unit,
       note = excluded.note,
       chain = excluded.chain,
       channels = excluded.channels,
       past = excluded.past;

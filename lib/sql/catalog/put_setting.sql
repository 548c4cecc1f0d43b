-- Settles a setting.
--
-- in:  :setting, :value
INSERT INTO settings (setting, value)
VALUES (:setting, :value)
    ON CONFLICT (setting) DO UPDATE SET value = excluded.value;

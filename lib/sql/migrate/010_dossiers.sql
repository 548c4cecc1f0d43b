-- What comes of a dossier that is not whole when it is decided on.

-- As the regulation of the council has it; NULL: as the edition.
ALTER TABLE councils ADD COLUMN dossier
	TEXT CHECK (dossier IN ('warn', 'refuse'));

-- A draft, instead of the one of that name.
--
-- in:  :edition, :citation, :sha256, :digest, :tables
INSERT INTO drafts (edition, citation, sha256, digest, tables)
VALUES (:edition, :citation, :sha256, :digest, :tables)
    ON CONFLICT (edition) DO UPDATE SET
       citation = excluded.citation,
       sha256 = excluded.sha256,
       digest = excluded.digest,
       tables = excluded.tables;

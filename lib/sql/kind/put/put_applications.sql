-- Stores a row of applications: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO applications (
       round, product, kind, received, documents, note, appeals, samples)
VALUES (
       :round, :product, :kind, :received, :documents, :note, :appeals,
       :samples)
    ON CONFLICT (round, product) DO UPDATE SET
       kind = excluded.kind,
       received = excluded.received,
       documents = excluded.documents,
       note = excluded.note,
       appeals = excluded.appeals,
       samples = excluded.samples;

-- Stores a row of inspections: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO inspections (
       product, inspected, kind, "by", findings, result, follow_up,
       follow_up_by, closed, note)
VALUES (
       :product, :inspected, :kind, :by, :findings, :result, :follow_up,
       :follow_up_by, :closed, :note)
    ON CONFLICT (product, inspected) DO UPDATE SET
       kind = excluded.kind,
       "by" = excluded."by",
       findings = excluded.findings,
       result = excluded.result,
       follow_up = excluded.follow_up,
       follow_up_by = excluded.follow_up_by,
       closed = excluded.closed,
       note = excluded.note;

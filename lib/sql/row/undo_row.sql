-- Undoes what was changed since mark_row; the mark stays.
ROLLBACK TO "row";

-- Marks where a row begins, so that what it changes can be undone.
SAVEPOINT "row";

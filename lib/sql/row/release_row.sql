-- Takes the mark of mark_row away; what was changed since stays.
RELEASE "row";

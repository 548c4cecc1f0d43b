-- Every row of forums.
SELECT forum, name, event, international, held, place, note
  FROM forums
 ORDER BY forum;

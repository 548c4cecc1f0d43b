-- The stored row of forums with a key.
--
-- in:  :forum
-- out: its columns, in order
SELECT forum, name, event, international, held, place, note
  FROM forums
 WHERE forum = :forum;

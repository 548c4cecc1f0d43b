-- What was, once counted columns of a row have other values from a day on:
-- whatever was to hold then or later gives way.  A column that had no value
-- on any day has the new one from the start: the first value known holds
-- before it, too.
--
-- in:  :past    as the row has it
--      :now     its counted columns that have a value, as JSON
--      :change  the new values of those that change, as JSON; null: none
--      :since   the day
-- out: past   NULL when nothing was another
--      since  the day of the newest change that is left, or NULL
WITH span (before, facts) AS (
	SELECT value ->> 'before', json_remove(value, '$.before')
	  FROM json_each(:past)
	UNION ALL
	SELECT 'open', :now  -- after every day
), first (facts) AS (
	SELECT json_group_object(c.key, c.value)
	  FROM json_each(:change) AS c
	 WHERE NOT EXISTS (SELECT 1
	                     FROM span
	                     JOIN json_each(span.facts) AS f
	                    WHERE f.key = c.key)
), edge (before) AS (
	SELECT before FROM span
	UNION
	SELECT :since
), laid (before, facts) AS (
	SELECT edge.before,
	       json_patch(json_patch((SELECT span.facts
	                                FROM span
	                               WHERE span.before >= edge.before
	                               ORDER BY span.before
	                               LIMIT 1), first.facts),
	                  iif(edge.before > :since, :change, '{}'))
	  FROM edge
	  JOIN first
), sorted (before, facts) AS (
	SELECT before,
	       (SELECT json_group_object(key, value)
	          FROM (SELECT key, value
	                  FROM json_each(laid.facts)
	                 ORDER BY key))
	  FROM laid
), other AS (
	SELECT before, facts, lead(facts) OVER (ORDER BY before) AS later
	  FROM sorted
)
SELECT CASE WHEN count(*) > 0
            THEN json_group_array(json(json_set(facts, '$.before', before)))
        END AS past,
       max(before) AS since
  FROM (SELECT before, facts
          FROM other
         WHERE facts <> later
         ORDER BY before);

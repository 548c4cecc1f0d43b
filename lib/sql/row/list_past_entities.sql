-- What was counted of entities before it changed, to the last day of each.
SELECT *
  FROM past_entities
 ORDER BY entity, until;

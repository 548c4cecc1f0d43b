-- Every version of every sheet by the load that stored it.
--
-- out: entry, round, product, who, version, set, points, options,
--      conditions, reason
--      key  the load's
SELECT entry, round, product, member AS who, version, "set", points, options,
       conditions, reason, round AS key
  FROM sheets
 ORDER BY entry, round, product, member, version;

-- Every version of every single sheet by the load that stored it.
--
-- out: entry, round, product, who, version, set, points, options,
--      conditions, reason
--      key  the load's
SELECT entry, round, product, kind AS who, version, "set", points, options,
       conditions, reason, round || '/' || kind AS key
  FROM single_sheets
 ORDER BY entry, round, product, kind, version;

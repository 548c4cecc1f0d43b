-- What each edition of score sheets says of renewals, in the order that they go
-- before each other.
--
-- out: from, until  the days it is in force
--      from_days    before the expiry the window opens
--      late_days, late_until  the extension, and the last expiry it holds for
--      former_before  what was filed before was under former rules
--      rule         what gives the extension
-- each NULL where it does not say
SELECT "from", until, renewal_from_days AS from_days,
       late_extension_days AS late_days, late_extension_until AS late_until,
       former_before, late_extension_rule AS rule
  FROM renewal_rules
 ORDER BY loaded;

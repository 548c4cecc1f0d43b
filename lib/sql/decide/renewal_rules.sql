-- What the score sheets in force on a day say of renewals; of several, the
-- ones loaded last.
--
-- in:  :as_of
-- out: renewal_from_days, renewal_until_days, notice_days,
--      renewal_decision_days  NULL where they do not say
SELECT renewal_from_days, renewal_until_days, notice_days,
       renewal_decision_days
  FROM renewal_rules
 WHERE :as_of BETWEEN "from" AND until
 ORDER BY loaded DESC
 LIMIT 1;

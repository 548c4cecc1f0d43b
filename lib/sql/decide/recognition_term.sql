-- What may say how many months a certificate is valid, and the days it was in
-- force; NULL where no list says so.
--
-- in:  :edition  that it was decided under, or NULL
--      :issued
-- out: source  instrument: the one it names; sheets: of the name; day: in force
--              on its day; latest: the score sheets enacted last
--      months, instrument, from, until
--      began   of what was in force on the day, to be compared
SELECT 'instrument' AS source, validity_months AS months, instrument, "from",
       until, '' AS began
  FROM instruments_known
 WHERE instrument = :edition
   AND validity_months IS NOT NULL
UNION ALL
SELECT 'sheets', CAST(value AS INTEGER), edition, NULL, NULL, ''
  FROM parameters
 WHERE edition = :edition
   AND parameter = 'validity_months'
UNION ALL
SELECT 'day', validity_months, instrument, "from", until, "from" || ' 00000000'
  FROM instruments_known
 WHERE "from" <= :issued
   AND coalesce(until, '9999-12-31') >= :issued
   AND validity_months IS NOT NULL
UNION ALL
SELECT 'day', CAST(p.value AS INTEGER), s.edition, s."from", s.until, s.loaded
  FROM edition_spans AS s
  JOIN parameters AS p ON p.edition = s.edition
 WHERE p.parameter = 'validity_months'
   AND s."from" > '0001-01-01'
   AND :issued BETWEEN s."from" AND s.until
UNION ALL
SELECT 'latest', CAST(p.value AS INTEGER), p.edition, NULL, NULL, ''
  FROM parameters AS p
  JOIN editions AS e ON e.edition = p.edition
 WHERE p.parameter = 'validity_months'
   AND e.loaded = (SELECT max(loaded) FROM editions WHERE scores = 1)
 ORDER BY source, began, instrument;

-- How long a certificate is valid: by the instrument it names, by the edition
-- of score sheets it names, by the instrument or the score sheets in force on
-- its day, the latest of them, or by the score sheets enacted last.
--
-- in:  :edition  that it was decided under, or NULL
--      :issued
-- out: months
--      instrument
--      from, until  days it was in force; NULL where no list says so
SELECT months, instrument, "from", until
  FROM (SELECT 1 AS at, validity_months AS months, instrument, "from", until,
               '' AS loaded
          FROM instruments_known
         WHERE instrument = :edition
        UNION ALL
        SELECT 2, CAST(value AS INTEGER), edition, NULL, NULL, ''
          FROM parameters
         WHERE edition = :edition
           AND parameter = 'validity_months'
        UNION ALL
        SELECT 3, validity_months, instrument, "from", until,
               "from" || ' 00000000'
          FROM instruments_known
         WHERE "from" <= :issued
           AND coalesce(until, '9999-12-31') >= :issued
        UNION ALL
        SELECT 3, CAST(p.value AS INTEGER), s.edition, s."from", s.until,
               s.loaded
          FROM edition_spans AS s
          JOIN parameters AS p ON p.edition = s.edition
         WHERE p.parameter = 'validity_months'
           AND s."from" > '0001-01-01'
           AND :issued BETWEEN s."from" AND s.until
        UNION ALL
        SELECT 4, CAST(p.value AS INTEGER), p.edition, NULL, NULL, ''
          FROM parameters AS p
          JOIN editions AS e ON e.edition = p.edition
         WHERE p.parameter = 'validity_months'
           AND e.loaded = (SELECT max(loaded) FROM editions WHERE scores = 1))
 WHERE months IS NOT NULL
 ORDER BY at, loaded DESC, instrument
 LIMIT 1;

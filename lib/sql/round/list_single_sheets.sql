-- Every line of the agreed sheets and the makers' own, in the order of the
-- sheet.
SELECT kind, round, product, "set", criterion, points, option, condition
  FROM single_sheet_lines;

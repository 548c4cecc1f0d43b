-- Every line of every sheet in force, in the order of the sheet.
SELECT round, product, member, "set", criterion, points, option,
       condition
  FROM sheet_lines;

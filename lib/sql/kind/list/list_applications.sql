-- Every row of applications.
SELECT round, product, kind, received, documents, note, appeals, samples
  FROM applications
 ORDER BY round, product;

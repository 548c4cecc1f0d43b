-- Every row of applications.
SELECT round, product, kind, received, documents, note
  FROM applications
 ORDER BY round, product;

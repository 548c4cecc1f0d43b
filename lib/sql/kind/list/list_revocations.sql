-- Every row of revocations.
SELECT product, decision, revoked, ground, concluded, act, authority,
       note
  FROM revocations
 ORDER BY product, decision;

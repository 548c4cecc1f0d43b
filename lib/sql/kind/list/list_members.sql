-- Every row of members.
SELECT round, member, name, organisation, role, interests
  FROM members
 ORDER BY round, member;

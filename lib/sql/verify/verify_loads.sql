-- The loads of sheets that the audit knows, with what each sealed.
--
-- in:  :kind  sheets or single_sheets
-- out: entry
--      key     the round; of single sheets with their kind behind a slash
--      reason
--      sheets  how many
--      sha256  over them
--      seal    by which rule
SELECT entry, key, reason,
       CASE WHEN json_valid(after) THEN json_extract(after, '$.sheets') END
           AS sheets,
       CASE WHEN json_valid(after) THEN json_extract(after, '$.sha256') END
           AS sha256,
       CASE WHEN json_valid(after) THEN json_extract(after, '$.seal') END
           AS seal
  FROM audit
 WHERE kind = :kind
 ORDER BY entry;

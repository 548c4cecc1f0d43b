-- A draft is no more.
--
-- in:  :edition
DELETE FROM drafts
 WHERE edition = :edition;

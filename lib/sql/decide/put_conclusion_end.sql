-- Stores the last day to revoke a certificate after a conclusion.
--
-- in:  :product, :concluded, :revoke_by
INSERT OR REPLACE INTO conclusion_ends (product, concluded, revoke_by)
VALUES (:product, :concluded, :revoke_by);

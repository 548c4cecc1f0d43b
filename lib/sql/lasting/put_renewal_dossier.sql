-- A dossier for a renewal that counts: table renewal_dossiers.
--
-- in:  :product, :issued, :decision, :round, :filed, :settled, :latest,
--      :extended, :rule
INSERT INTO renewal_dossiers (product, issued, decision, round, filed, settled,
       latest, extended, rule)
VALUES (:product, :issued, :decision, :round, :filed, :settled, :latest,
       :extended, :rule);

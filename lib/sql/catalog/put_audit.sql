-- One more entry of the audit.
INSERT INTO audit (
       entry, at, actor, command, reason, kind, key, before, after, hash)
VALUES (
       :entry, :at, :actor, :command, :reason, :kind, :key, :before, :after,
       :hash);

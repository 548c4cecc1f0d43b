-- A sheet, or a new version of one.
INSERT INTO sheets (
       round, product, member, version, "set", points, options, conditions,
       reason, entry)
VALUES (
       :round, :product, :member, :version, :set, :points, :options,
       :conditions, :reason, :entry);

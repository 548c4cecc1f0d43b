-- A sheet of which a product has one, or a new version of it.
INSERT INTO single_sheets (
       round, product, kind, version, "set", points, options, conditions,
       reason, entry)
VALUES (
       :round, :product, :kind, :version, :set, :points, :options,
       :conditions, :reason, :entry);

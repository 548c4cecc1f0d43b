-- What the shell's .import has to do for the rows of a catalog to be the same:
-- into its table, with its keys, indexes and references, and an entry of the
-- audit for each, but without a check, a look at what is there, or a hash.
PRAGMA foreign_keys = ON;
CREATE TEMP VIEW import AS
SELECT product, name, entity, "set", unit
  FROM products;
CREATE TEMP TRIGGER import_row INSTEAD OF INSERT ON import
BEGIN
	INSERT INTO products (product, name, entity, "set", unit)
	VALUES (new.product, new.name, new.entity, new."set", new.unit);
	INSERT INTO audit (at, actor, command, kind, key, after, hash)
	VALUES ('2026-08-05T09:30:00Z', 'an', 'ocop-register products',
	       'products', new.product,
	       json_object('product', new.product, 'name', new.name, 'entity',
	           new.entity, 'set', new."set", 'unit', new.unit),
	       printf('%064d', 0));
END;

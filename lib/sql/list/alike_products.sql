-- Products as duplicates are looked for.
--
-- out: key, name, tax_code, phone and leader (none), entity, set
--      unit  its own, or its maker's
SELECT p.product AS key, p.name, NULL AS tax_code, NULL AS phone,
       NULL AS leader, p.entity, p."set", coalesce(p.unit, e.unit) AS unit
  FROM products AS p
  JOIN entities AS e ON e.entity = p.entity
 ORDER BY p.product;

-- The products of a provincial office's workbook: the first recognition of each
-- until a day, and the last if there are more.
--
-- in:  :as_of
-- out: named by kind and column where they are of one
--      day      :as_of, for people
--      set      the product's, and its label as the score sheets loaded last
--               have it
--      stars, expires  of the last
--      count    how many there are
--      revoked  the decision of one that was revoked; NULL: none was
--      kind_1, kind_2  as they are stored
WITH numbered AS (
	SELECT s.*,
	       row_number() OVER (PARTITION BY product
	                          ORDER BY issued, decision) AS number,
	       count(*) OVER (PARTITION BY product) AS count,
	       max(CASE WHEN revoked <= :as_of THEN decision END)
	           OVER (PARTITION BY product) AS revoked_one
	  FROM recognition_spans AS s
	 WHERE s.issued <= :as_of
)
SELECT p.product AS "products.product", p.name AS "products.name",
       p.note AS "products.note",
       e.entity AS "entities.entity", e.type AS "entities.type",
       e.name AS "entities.name",
       coalesce(u.full_name, u.name) AS "units.full_name",
       e.unit AS "entities.unit",
       e.address AS "entities.address", e.leader AS "entities.leader",
       e.phone AS "entities.phone",
       p."set",
       (SELECT c.label_vi
          FROM sets AS c
          JOIN editions AS d ON d.edition = c.edition
         WHERE c."set" = p."set"
         ORDER BY d.loaded DESC
         LIMIT 1) AS "group",
       l.stars, l.expires,
       f.stars AS stars_1, f.issued AS issued_1,
       substr(f.issued, 1, 4) AS year_1, f.decision AS decision_1,
       f.authority AS authority_1,
       CASE WHEN f.count > 1 THEN l.stars END AS stars_2,
       CASE WHEN f.count > 1 THEN l.issued END AS issued_2,
       CASE WHEN f.count > 1 THEN substr(l.issued, 1, 4) END AS year_2,
       CASE WHEN f.count > 1 THEN l.decision END AS decision_2,
       CASE WHEN f.count > 1 THEN l.authority END AS authority_2,
       strftime('%d/%m/%Y', :as_of) AS day, f.count,
       f.revoked_one AS revoked, f.kind AS kind_1, l.kind AS kind_2
  FROM numbered AS f
  JOIN numbered AS l ON l.product = f.product AND l.number = f.count
  JOIN products AS p ON p.product = f.product
  JOIN entities AS e ON e.entity = p.entity
  LEFT JOIN units AS u ON u.unit = e.unit
 WHERE f.number = 1
 ORDER BY e.name, e.entity, p.name, p.product;

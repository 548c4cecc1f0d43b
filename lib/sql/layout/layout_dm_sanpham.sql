-- DM_SanPham of QĐ 5277: the products that PTNT_OCOP names on a day.
--
-- in:  :as_of
-- out: group   the label of the product's group, as the score sheets loaded
--              last have it
--      in_use  1
SELECT p.product AS "products.product", p.name AS "products.name",
       (SELECT g.label_vi
          FROM sets AS c
          JOIN groups AS g ON g.edition = c.edition AND g."group" = c."group"
          JOIN editions AS d ON d.edition = c.edition
         WHERE c."set" = p."set"
         ORDER BY d.loaded DESC
         LIMIT 1) AS "group",
       1 AS in_use
  FROM products AS p
 WHERE p.product IN (SELECT product
                       FROM recognitions
                      WHERE issued <= :as_of)
 ORDER BY p.product;

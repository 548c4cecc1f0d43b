-- DM_KhoangThoiGian of QĐ 5277: the year that PTNT_OCOP is of.
--
-- in:  :as_of
-- out: period, year
SELECT substr(:as_of, 1, 4) AS period, substr(:as_of, 1, 4) AS year
 ORDER BY period;

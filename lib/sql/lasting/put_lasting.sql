-- A certificate that lasts shorter or longer than it says: table lasting.
--
-- in:  :product, :issued, :decision, :ends, :last
INSERT INTO lasting (product, issued, decision, ends, last)
VALUES (:product, :issued, :decision, :ends, :last);

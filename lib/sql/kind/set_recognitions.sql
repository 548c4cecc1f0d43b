-- Stores a row of recognitions over one whose key it may change.
--
-- in:  one parameter a column
--      :before  the day of issue that is stored
UPDATE recognitions
   SET issued = :issued,
       stars = :stars,
       expires = :expires,
       kind = :kind,
       round = :round,
       authority = :authority,
       edition = :edition,
       note = :note
 WHERE product = :product
   AND decision = :decision
   AND issued = :before;

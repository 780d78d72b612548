-- Of several letters of a complaint each is to be filed in its term: one that had left met the term for those that had not, and for those
-- that came back.
update own_term o set met = false
where o.met and exists (select 1 from submission s where s.appeal = o.id and s.filed_on is null and s.closed_at is null);

-- Whoever may see a guarded case sees what went into it, at once or over others: until now those admitted later did not.
with recursive way as (
    select m.loser, m.survivor from merge m join case_access a on a.case_id = m.survivor
    where m.kind = 'incident' and m.undone_at is null and a.restricted
    union
    select m.loser, way.survivor from way join merge m on m.survivor = way.loser and m.undone_at is null)
insert into case_member (case_id, user_id)
select way.loser, s.user_id from way join case_access a on a.case_id = way.loser and a.restricted
    join case_member s on s.case_id = way.survivor
on conflict do nothing;

-- Regions and towns end, mostly by becoming part of another.
alter table place_name
    add column valid_until date check (valid_until > valid_from),
    add column became text;

-- A case that went into a guarded one, at once or over others, is guarded as that is: until now its page and history stayed open.
create temporary table went_into on commit drop as
with recursive way as (
    select m.loser, m.survivor, 1 as step from merge m join case_access a on a.case_id = m.survivor
    where m.kind = 'incident' and m.undone_at is null and a.restricted
    union all
    select m.loser, way.survivor, way.step + 1 from way join merge m on m.survivor = way.loser and m.undone_at is null)
select distinct on (way.loser) way.loser, way.survivor from way join case_access a on a.case_id = way.loser
where not a.restricted order by way.loser, way.step;

delete from case_member where case_id in (select loser from went_into);
insert into case_member (case_id, user_id)
select w.loser, m.user_id from went_into w join case_member m on m.case_id = w.survivor;
update case_access set restricted = true where case_id in (select loser from went_into);

-- Two officials of one body may get the same letter: what both say of a demand of theirs is one measure, the better of the two. What a
-- body has passed on in part is counted beside its own answer.

-- The demands that somebody has met, each with the submission on which it lies. What was passed on lies with the other body.
create view figure_met as
select s.id as submission, s.appeal, s.authority, n.demand, n.grade
from submission s join submission_grade n on n.submission_id = s.id
where n.grade in ('SATISFIED', 'PARTLY') and s.filed_on is not null and s.replied is not null and s.forwarded_away is null
    and case when exists (select from submission_demand h where h.submission_id = s.id)
        then exists (select from submission_demand h where h.submission_id = s.id and h.demand = n.demand)
        else exists (select from appeal_demand d where d.appeal_id = s.appeal and d.demand = n.demand and d.authority = s.authority) end;

create or replace view figure_fact_of_records as
select i.id as record, f.fact, f.kind, o.month, o.places, o.bodies, f.amount
from incident i
cross join lateral (
    select date_trunc('month', coalesce(i.when_from, i.when_to)::timestamp)::date as month,
        array(select row (i.place_region, c.category)::figure_place from figure_category c where c.incident = i.id) as places,
        array(select distinct s.authority from appeal_incident x join submission s on s.appeal = x.appeal_id
            where x.incident = i.id and not x.mentioned and s.filed_on is not null) as bodies
    offset 0) o
cross join lateral (
    select 'INCIDENT' as fact, '' as kind, 1::bigint as amount
    union all select 'OUTCOME', i.outcome, 1 where i.outcome is not null
    union all select 'COURT', p.kind, count(*) from proceeding p where p.incident = i.id group by p.kind) f
where coalesce(i.when_from, i.when_to) is not null and (i.outcome is null or i.outcome not in ('NO_CASE', 'MERGED'))
union all
select s.id, f.fact, f.kind, o.month, o.places, array[s.authority], f.amount
from submission s
cross join lateral (
    select date_trunc('month', s.filed_on::timestamp)::date as month,
        array(select distinct row (i.place_region, c.category)::figure_place from appeal_incident x join incident i on i.id = x.incident
            cross join lateral (select category from figure_category where incident = i.id offset 0) c
            where x.appeal_id = s.appeal and not x.mentioned) as places
    offset 0) o
cross join lateral (
    select count(*) as demands, count(*) filter (where grade = 'SATISFIED') as satisfied,
        count(*) filter (where grade = 'PARTLY') as partly, count(*) filter (where grade = 'REFUSED_WITH_REASONS') as refused
    from submission_grade where submission_id = s.id) g
cross join lateral (
    select 'SUBMISSION' as fact, case when s.forwarded_from is null then 'FILED' else 'PASSED_ON' end as kind, 1::bigint as amount
    union all select 'ANSWER', case
        when s.replied is not null and s.due_on is null then 'UNTIMED'
        when s.replied is not null then case when s.first_replied <= s.due_on then 'IN_TIME' else 'LATE' end
        when s.forwarded_away is not null then 'FORWARDED'
        when s.silent is not null then 'SILENT'
        when s.closed_at is not null then 'NOT_KNOWN'
        else 'RUNNING' end, 1
    union all select 'REPLY', case
        when g.demands = 0 then 'NOT_ASSESSED'
        when g.satisfied = g.demands then 'SATISFIED'
        when g.satisfied + g.partly > 0 then 'PARTLY'
        when g.refused > 0 then 'REFUSED_WITH_REASONS'
        else 'FORMAL_REPLY' end, 1 where s.replied is not null
    union all select 'PASSED_ON_IN_PART', '', 1
        where s.forwarded_away is null and exists (select from submission n where n.forwarded_from = s.id)
    union all select 'MEASURE', m.grade, count(*) from figure_met m where m.submission = s.id and not exists (
        select from figure_met o where o.appeal = m.appeal and o.authority = m.authority and o.demand = m.demand
            and (o.grade = 'PARTLY', o.submission) < (m.grade = 'PARTLY', m.submission)) group by m.grade) f
where s.filed_on is not null;

-- What a submission counts as rests on those to the same body beside it, too, and on what was passed on from it.
create or replace function fold_figures(most int) returns int language plpgsql as $$
declare
    taken      int;
    everything boolean;
    changed    uuid[];
    touched    uuid[];
    facts      figure_fact_of_records[];
begin
    if not pg_try_advisory_xact_lock(40, 0) then
        return 0;
    end if;
    with gone as (delete from figure_change where id in (select id from figure_change where not aside order by id limit most) returning record)
    select count(*), bool_or(record is null), array_agg(distinct record) into taken, everything, changed from gone;
    if taken = 0 then
        return 0;
    end if;
    if everything then
        perform count_figures_anew();
        return taken;
    end if;
    touched := array(
        select unnest(changed)
        union select id from submission where appeal = any (changed)
        union select incident from appeal_incident where appeal_id = any (changed)
        union select s.id from appeal_incident x join submission s on s.appeal = x.appeal_id where x.incident = any (changed)
        union select x.incident from submission s join appeal_incident x on x.appeal_id = s.appeal where s.id = any (changed)
        union select o.id from submission s join submission o on o.appeal = s.appeal and o.authority = s.authority where s.id = any (changed)
        union select forwarded_from from submission where id = any (changed) and forwarded_from is not null);
    -- Read once, so that the figures and what is kept as counted are of the same moment.
    facts := array(select f from figure_fact_of_records f where record = any (touched));
    insert into figure as t (fact, kind, month, region, category, body, amount)
    select d.fact, d.kind, d.month, c.region, c.category, c.body, sum(d.amount)
    from (select fact, kind, month, places, bodies, amount from unnest(facts)
        union all
        select fact, kind, month, places, bodies, -amount from figure_fact where record = any (touched)) d
    cross join lateral figure_cells(d.places, d.bodies) c
    group by 1, 2, 3, 4, 5, 6 having sum(d.amount) <> 0
    on conflict (fact, region, category, body, month, kind) do update set amount = t.amount + excluded.amount;
    delete from figure_fact where record = any (touched);
    insert into figure_fact select record, fact, kind, month, places, bodies, amount from unnest(facts);
    return taken;
end $$;

drop trigger figures_elsewhere on submission;
create trigger figures_elsewhere after update on submission for each row
    when (old.appeal <> new.appeal or old.authority <> new.authority) execute function note_figures('appeal');

insert into figure_change (record) values (null);

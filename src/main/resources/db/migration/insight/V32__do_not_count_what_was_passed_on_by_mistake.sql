-- What was opened for another body by mistake was never filed: whose it was has passed nothing on. All else is as before.
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
        when s.closed_at is not null and s.result = 'NOT_REGISTERED' then 'NOT_REGISTERED'
        when s.closed_at is not null then 'NOT_KNOWN'
        else 'RUNNING' end, 1
    union all select 'REPLY', case
        when g.demands = 0 then 'NOT_ASSESSED'
        when g.satisfied = g.demands then 'SATISFIED'
        when g.satisfied + g.partly > 0 then 'PARTLY'
        when g.refused > 0 then 'REFUSED_WITH_REASONS'
        else 'FORMAL_REPLY' end, 1 where s.replied is not null
    union all select 'PASSED_ON_IN_PART', '', 1
        where s.forwarded_away is null and exists (select from submission n where n.forwarded_from = s.id and n.result is distinct from 'MISTAKEN')
    union all select 'MEASURE', m.grade, count(*) from figure_met m where m.submission = s.id and not exists (
        select from figure_met o where o.appeal = m.appeal and o.authority = m.authority and o.demand = m.demand
            and (o.grade = 'PARTLY', o.submission) < (m.grade = 'PARTLY', m.submission)) group by m.grade) f
where s.filed_on is not null;

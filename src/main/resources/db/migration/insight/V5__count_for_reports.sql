-- What reports count: see decision 0040. Triggers note only that a record has changed, each in a row of its own, so that nobody who
-- writes waits for another. A round counts the changed records anew and adds what is different to the figures.

-- Where something happened and of what kind it was, together: a case in Almaty and one in Astana are none of either in the other.
create type figure_place as (region text, category uuid);

-- The categories an incident counts in: its own, the wider ones of these, and all of them together.
create view figure_category as
select incident_id as incident, category from incident_category
union select k.incident_id, c.within from incident_category k join category c on c.id = k.category where c.within is not null
union select id, null from incident;

-- What the records say is to be counted, and in which month: an incident with its court cases and its outcome in the month in which it
-- happened, a submission with its answer in the month in which it was filed. Reports that were none and second reports of the same are
-- no incidents. A demand that was met counts with the one submission on which it lies, though all addressees of a letter are graded by
-- all of its demands where none is to them alone.
create view figure_fact_of_records as
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
        count(*) filter (where grade = 'PARTLY') as partly, count(*) filter (where grade = 'REFUSED_WITH_REASONS') as refused,
        count(*) filter (where grade = 'SATISFIED' and of_it) as met, count(*) filter (where grade = 'PARTLY' and of_it) as met_in_part
    from (select n.grade, s.forwarded_away is null and case
            when exists (select from submission_demand h where h.submission_id = s.id)
            then exists (select from submission_demand h where h.submission_id = s.id and h.demand = n.demand)
            else exists (select from appeal_demand d where d.appeal_id = s.appeal and d.demand = n.demand and d.authority = s.authority)
        end as of_it from submission_grade n where n.submission_id = s.id) graded) g
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
    union all select 'MEASURE', 'SATISFIED', g.met where g.met > 0 and s.replied is not null
    union all select 'MEASURE', 'PARTLY', g.met_in_part where g.met_in_part > 0 and s.replied is not null) f
where s.filed_on is not null;

-- As it was counted last.
create table figure_fact (
    record uuid           not null,
    fact   text           not null,
    kind   text           not null,
    month  date           not null,
    places figure_place[] not null,
    bodies uuid[]         not null,
    amount bigint         not null,
    primary key (record, fact, kind)
);

-- The figures themselves. Where region, category or body is null, all of them together; nothing is added up over them, for one record
-- may be of several.
create table figure (
    fact     text   not null,
    kind     text   not null,
    month    date   not null,
    region   text,
    category uuid,
    body     uuid,
    amount   bigint not null
);
create unique index figure_by_key on figure (fact, region, category, body, month, kind) nulls not distinct;

-- The figures that something counts in.
create function figure_cells(places figure_place[], bodies uuid[]) returns table (region text, category uuid, body uuid)
language sql immutable as $$
    select p.region, p.category, b.body
    from (select region, category from unnest(places) union select null, category from unnest(places) union select null, null) p
    cross join unnest(array_append(bodies, null)) b (body)
$$;

-- The records that have changed since they were counted; null for all of them. What cannot be counted is set aside, so that the others
-- can; it waits until everything is counted anew. Only the day is kept: a report changes a record, too, and nothing may tell when it came.
create table figure_change (
    id     bigint generated always as identity primary key,
    record uuid,
    day    date        not null default (now() at time zone 'Asia/Almaty')::date,
    aside  boolean     not null default false
);

-- Once at a time, whatever node does it.
create function count_figures_anew() returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(40, 0);
    delete from figure_change;
    delete from figure;
    delete from figure_fact;
    insert into figure_fact select record, fact, kind, month, places, bodies, amount from figure_fact_of_records;
    insert into figure
    select f.fact, f.kind, f.month, c.region, c.category, c.body, sum(f.amount)
    from figure_fact f cross join lateral figure_cells(f.places, f.bodies) c group by 1, 2, 3, 4, 5, 6
    -- As they are read, so that those of one report lie together.
    order by f.fact, c.region, c.category, c.body, f.month, f.kind;
end $$;

-- Takes so many changes and brings the figures up to them; returns how many there were. What a record rests on is changed with it: the
-- submissions of an incident have its region and categories, and an incident has the bodies that it was submitted to.
create function fold_figures(most int) returns int language plpgsql as $$
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
        union select x.incident from submission s join appeal_incident x on x.appeal_id = s.appeal where s.id = any (changed));
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

-- Notes the records that columns of a row name, as it was and as it is.
create function note_figures() returns trigger language plpgsql as $$
begin
    insert into figure_change (record)
    select distinct (version.content ->> col)::uuid
    from (values (case when tg_op <> 'DELETE' then to_jsonb(new) end), (case when tg_op <> 'INSERT' then to_jsonb(old) end)) version (content)
    cross join unnest(tg_argv) col
    where version.content is not null;
    return null;
end $$;

create trigger figures_new after insert or delete on incident for each row execute function note_figures('id');
create trigger figures_changed after update on incident for each row
    when (old.when_from is distinct from new.when_from or old.when_to is distinct from new.when_to
        or old.place_region is distinct from new.place_region or old.outcome is distinct from new.outcome)
    execute function note_figures('id');
create trigger figures after insert or update or delete on incident_category for each row execute function note_figures('incident_id');
create trigger figures_new after insert or delete on proceeding for each row execute function note_figures('incident');
create trigger figures_changed after update on proceeding for each row
    when (old.kind <> new.kind or old.incident <> new.incident) execute function note_figures('incident');
create trigger figures after insert or update or delete on appeal_incident for each row
    execute function note_figures('incident', 'appeal_id');
create trigger figures_new after insert on submission for each row execute function note_figures('id');
create trigger figures_gone after delete on submission for each row execute function note_figures('id', 'appeal');
-- The term of what nobody has replied to does not count: a change of the calendar moves thousands of them.
create trigger figures_changed after update on submission for each row
    when (old.filed_on is distinct from new.filed_on or old.replied is distinct from new.replied
        or old.first_replied is distinct from new.first_replied
        or new.replied is not null and old.due_on is distinct from new.due_on
        or old.silent is distinct from new.silent or old.closed_at is distinct from new.closed_at
        or old.forwarded_from is distinct from new.forwarded_from or old.forwarded_away is distinct from new.forwarded_away
        or old.authority <> new.authority or old.appeal <> new.appeal)
    execute function note_figures('id');
create trigger figures_elsewhere after update on submission for each row
    when (old.appeal <> new.appeal) execute function note_figures('appeal');
create trigger figures after insert or update or delete on submission_grade for each row execute function note_figures('submission_id');
create trigger figures after insert or update or delete on submission_demand for each row execute function note_figures('submission_id');

-- A category that is put within another one takes its incidents along.
create function note_figures_of_category() returns trigger language plpgsql as $$
begin
    insert into figure_change (record) select incident_id from incident_category where category = new.id;
    return null;
end $$;
create trigger figures after update on category for each row
    when (old.within is distinct from new.within) execute function note_figures_of_category();

-- The first round counts all there is: here nobody could write meanwhile.
insert into figure_change (record) values (null);

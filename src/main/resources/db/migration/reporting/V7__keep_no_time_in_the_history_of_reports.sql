-- The history notes the day itself.
drop trigger if exists tells_the_day_only_known_since on incident;

-- Until now a report that was urgent, or brought more, ended the version before it at its exact time and began at the start of the day:
-- the two overlapped. Each version now begins after the one before, and that one ends there. What ended rightly stays.
create temporary table put_in_order on commit drop as
with versions as (
    select *, row_number() over (partition by record_id order by id) as place from (
        select id, record_id, valid_from, valid_to from record_history where table_name = 'incident'
        union all select null, id, known_since, null from incident) version
), ordered as (
    select id, record_id, valid_from, valid_to, place,
        max(valid_from - place * interval '1 microsecond') over life + place * interval '1 microsecond' as since,
        lead(valid_from) over life as next_from
    from versions window life as (partition by record_id order by place)
), linked as (
    select *, coalesce(lead(since) over (partition by record_id order by place), greatest(valid_to, since)) as until,
        coalesce(next_from < valid_to and next_from = date_trunc('day', valid_to, 'Asia/Almaty'), false) as wrong
    from ordered
)
select * from linked where record_id in (select record_id from linked where wrong);

-- Nobody has changed them: no trigger is to see it.
alter table incident disable trigger user;
update incident i set known_since = p.since from put_in_order p where p.record_id = i.id and p.id is null and p.since <> i.known_since;
alter table incident enable trigger user;
update record_history h set valid_from = p.since, valid_to = p.until from put_in_order p
where p.id = h.id and (p.since, p.until) <> (h.valid_from, h.valid_to);

-- What belongs to an incident was written with the exact time.
create temporary table told_time on commit drop as
select record_id, valid_to as exact, max(until) as told from put_in_order where wrong group by record_id, valid_to;
alter table incident_category disable trigger user;
update incident_category c set known_since = t.told from told_time t where t.record_id = c.incident_id and t.exact = c.known_since;
alter table incident_category enable trigger user;
update record_history h set valid_from = t.told from told_time t
where h.table_name = 'incident_category' and h.record_id = t.record_id and h.valid_from = t.exact;
update record_history h set valid_to = t.told from told_time t
where h.table_name = 'incident_category' and h.record_id = t.record_id and h.valid_to = t.exact;

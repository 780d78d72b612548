-- The interviews a verdict rests on, each in the version that stood when it was signed: a claim says no other thing when somebody
-- rewrites the answers that it rests on.
create table verdict_inquiry (
    verdict uuid   not null references verdict on delete cascade,
    inquiry uuid   not null,
    version bigint not null,
    primary key (verdict, inquiry)
);
insert into verdict_inquiry (verdict, inquiry, version)
select distinct on (v.id, i.id) v.id, i.id, i.version from verdict v join (
    select id, incident, version, source, known_since, null::timestamptz as known_until from inquiry
    union all
    select record_id, (content ->> 'incident')::uuid, (content ->> 'version')::bigint, (content ->> 'source')::uuid, valid_from, valid_to
    from record_history where table_name = 'inquiry') i
on i.incident = v.incident and i.source is not null and i.known_since <= v.recorded_at
    and (i.known_until is null or i.known_until > v.recorded_at)
order by v.id, i.id, i.version desc;

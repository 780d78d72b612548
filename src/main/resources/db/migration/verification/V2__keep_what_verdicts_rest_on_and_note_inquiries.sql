-- When the verdict came into the database, in the clock in which the history of records is kept.
alter table verdict add column recorded_at timestamptz;
update verdict set recorded_at = signed_at;
alter table verdict alter column recorded_at set default now();
alter table verdict alter column recorded_at set not null;

-- The claims a verdict rests on, each in the version that was signed. A claim may be removed later; its history stays.
create table verdict_claim (
    verdict uuid   not null references verdict on delete cascade,
    claim   uuid   not null,
    version bigint not null,
    primary key (verdict, claim)
);
insert into verdict_claim (verdict, claim, version)
select distinct on (v.id, c.id) v.id, c.id, c.version from verdict v join (
    select id, incident, version, known_since, null::timestamptz as known_until from claim
    union all
    select record_id, (content ->> 'incident')::uuid, (content ->> 'version')::bigint, valid_from, valid_to
    from record_history where table_name = 'claim') c
on c.incident = v.incident and c.known_since <= v.signed_at and (c.known_until is null or c.known_until > v.signed_at)
order by v.id, c.id, c.version desc;

-- What a verifier asked somebody and what came of it; an interview becomes a source of the record.
create table inquiry (
    id       uuid   primary key,
    version  bigint not null,
    incident uuid   not null references incident,
    kind     text   not null,
    whom     text   not null check (length(whom) <= 200),
    asked_on date   not null,
    asked_by text   not null check (length(asked_by) <= 200),
    asked    text   not null check (length(asked) <= 4000),
    answered text   check (length(answered) <= 20000),
    confidential boolean not null,
    source   uuid   references source on delete set null
);
create index inquiry_by_incident on inquiry (incident, asked_on);
create index inquiry_by_source on inquiry (source);
call keep_history('inquiry');

alter table involvement add column affiliation uuid references organisation;

-- What is not known is null, not false.
alter table detention add column still_held boolean not null default false,
    add column counsel boolean,
    add column contact boolean,
    add column admitted boolean;
alter table detention alter column still_held drop default;
alter table detention add check (not (still_held and until_kind is not null)), add check (minutes > 0);

alter table proceeding add column number text check (length(number) <= 100);
alter table proceeding_step add check (mci > 0);

create table equipment (
    id       uuid   primary key,
    version  bigint not null,
    incident uuid   not null references incident,
    position int    not null,
    kind     text   not null,
    amount   int    not null check (amount > 0),
    fate     text   not null,
    state    text   not null,
    words_ru text check (length(words_ru) <= 500),
    words_kk text check (length(words_kk) <= 500),
    words_en text check (length(words_en) <= 500)
);
create index equipment_by_incident on equipment (incident, position);
call keep_history('equipment');

-- What incidents have to do with one another. "Follows from" leads from the later to the earlier; the others go both ways.
create table incident_link (
    id       uuid   primary key,
    version  bigint not null,
    incident uuid   not null references incident,
    other    uuid   not null references incident,
    kind     text   not null,
    check (incident <> other)
);
create index incident_link_by_incident on incident_link (incident);
create index incident_link_by_other on incident_link (other);
create unique index incident_link_once on incident_link (least(incident, other), greatest(incident, other), kind);
call keep_history('incident_link');

-- The order in which a record shows them.
create index detention_in_order on detention (incident, from_from);

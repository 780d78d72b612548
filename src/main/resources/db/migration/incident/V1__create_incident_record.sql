create table incident_number (
    year   int primary key,
    number int not null
);

create table incident (
    id           uuid primary key,
    version      bigint not null,
    number       text   not null unique,
    title_ru     text check (length(title_ru) <= 300),
    title_kk     text check (length(title_kk) <= 300),
    title_en     text check (length(title_en) <= 300),
    when_kind    text, when_from date, when_to date, when_time time,
    place_locality_ru text, place_locality_kk text, place_locality_en text,
    place_region text,
    place_words_ru text, place_words_kk text, place_words_en text,
    held_now     boolean not null,
    threat_to_life boolean not null,
    violence     boolean not null,
    minors       boolean not null,
    term_ends_on date,
    urgency      text    not null,
    outcome      text,
    outcome_note text,
    check (coalesce(title_ru, title_kk, title_en) is not null)
);
-- The list of incidents, the newest first, read by key.
create index incident_by_number on incident (number desc);
call keep_history('incident');

create table incident_category (
    incident_id uuid not null references incident on delete cascade,
    category    text not null,
    primary key (incident_id, category)
);

create table source (
    id           uuid primary key,
    version      bigint  not null,
    incident     uuid    not null references incident,
    position     int     not null,
    kind         text    not null,
    title_ru     text, title_kk text, title_en text,
    publisher    text,
    address      text check (length(address) <= 2000),
    published_on date,
    language     text,
    reliability  int check (reliability between 1 and 6),
    confidential boolean not null,
    cited        boolean not null
);
create index source_by_incident on source (incident, position);
call keep_history('source');

create table claim (
    id          uuid primary key,
    version     bigint  not null,
    incident    uuid    not null references incident,
    position    int     not null,
    text_ru     text check (length(text_ru) <= 2000),
    text_kk     text check (length(text_kk) <= 2000),
    text_en     text check (length(text_en) <= 2000),
    when_kind   text, when_from date, when_to date, when_time time,
    attribution text    not null,
    standing    text    not null,
    reason      text,
    future      boolean not null,
    check (coalesce(text_ru, text_kk, text_en) is not null)
);
create index claim_by_incident on claim (incident, position);
call keep_history('claim');

create table claim_person (
    claim_id uuid not null references claim on delete cascade,
    person   uuid not null references person,
    primary key (claim_id, person)
);
create table claim_source (
    claim_id uuid not null references claim on delete cascade,
    source   uuid not null references source,
    primary key (claim_id, source)
);
create table claim_contradiction (
    claim_id uuid not null references claim on delete cascade,
    claim    uuid not null references claim,
    primary key (claim_id, claim)
);

create table involvement (
    id           uuid primary key,
    version      bigint not null,
    incident     uuid   not null references incident,
    position     int    not null,
    part         text   not null,
    degree       text,
    person       uuid references person,
    organisation uuid references organisation,
    unknown_ru   text, unknown_kk text, unknown_en text,
    post_ru      text, post_kk text, post_en text,
    written_as   text
);
create index involvement_by_incident on involvement (incident, position);
create index involvement_by_person on involvement (person);
call keep_history('involvement');

create table detention (
    id         uuid primary key,
    version    bigint  not null,
    incident   uuid    not null references incident,
    person     uuid    not null references person,
    from_kind  text    not null, from_from date, from_to date, from_time time,
    until_kind text, until_from date, until_to date, until_time time,
    bound      text,
    minutes    int,
    of_talk    boolean not null,
    body_ru    text, body_kk text, body_en text,
    place_ru   text, place_kk text, place_en text,
    force      boolean not null
);
create index detention_by_incident on detention (incident);
call keep_history('detention');

create table proceeding (
    id             uuid primary key,
    version        bigint not null,
    incident       uuid   not null references incident,
    kind           text   not null,
    body_ru        text, body_kk text, body_en text,
    complainant_ru text, complainant_kk text, complainant_en text
);
create index proceeding_by_incident on proceeding (incident);
call keep_history('proceeding');

create table proceeding_person (
    proceeding_id uuid not null references proceeding on delete cascade,
    person        uuid not null references person,
    primary key (proceeding_id, person)
);
create table proceeding_step (
    proceeding_id uuid not null references proceeding on delete cascade,
    position      int  not null,
    status        text not null,
    when_kind     text not null, when_from date, when_to date, when_time time,
    law           text not null,
    article       text not null,
    part          text,
    mci           numeric,
    primary key (proceeding_id, position)
);

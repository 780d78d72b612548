create table appeal_number (
    year   int primary key,
    number int not null
);

create table appeal (
    id              uuid primary key,
    version         bigint not null,
    number          text   not null unique,
    opened          bigint generated always as identity,
    kind            text   not null,
    sender          uuid   not null references organisation,
    follows         uuid,
    date            date   not null,
    language        text   not null,
    subject_ru      text, subject_kk text, subject_en text,
    introduction_ru text, introduction_kk text, introduction_en text,
    assessment_ru   text, assessment_kk text, assessment_en text,
    conclusion_ru   text, conclusion_kk text, conclusion_en text,
    sign_until      date,
    approved_by     uuid,
    approved_at     timestamptz,
    closed_at       timestamptz
);
-- The list of appeals, the newest first, read by key.
create unique index appeal_by_opened on appeal (opened desc);
call keep_history('appeal');

create table appeal_incident (
    appeal_id uuid    not null references appeal on delete cascade,
    position  int     not null,
    incident  uuid    not null references incident,
    mentioned boolean not null,
    primary key (appeal_id, position)
);
create index appeal_incident_by_incident on appeal_incident (incident);

create table appeal_addressee (
    appeal_id uuid not null references appeal on delete cascade,
    position  int  not null,
    official  uuid not null references official,
    channel   text not null,
    email     text check (length(email) <= 254),
    primary key (appeal_id, position)
);

create table appeal_demand (
    appeal_id uuid not null references appeal on delete cascade,
    position  int  not null,
    demand    uuid not null,
    authority uuid not null references authority,
    text_ru   text, text_kk text, text_en text,
    primary key (appeal_id, position)
);

create table appeal_norm (
    appeal_id uuid not null references appeal on delete cascade,
    norm      uuid not null references norm,
    primary key (appeal_id, norm)
);

create table appeal_author (
    appeal_id uuid not null references appeal on delete cascade,
    author    uuid not null,
    primary key (appeal_id, author)
);

create table signatory (
    id           uuid primary key,
    version      bigint not null,
    appeal       uuid   not null references appeal,
    position     int    not null,
    organisation uuid   not null references organisation,
    name_ru      text, name_kk text, name_en text,
    post_ru      text, post_kk text, post_en text,
    answer       text   not null,
    answered_at  timestamptz,
    unique (appeal, organisation)
);
call keep_history('signatory');

create table appeal_remark (
    id      bigint generated always as identity primary key,
    appeal  uuid        not null references appeal,
    text    text        not null check (length(text) <= 4000),
    by_user uuid        not null,
    at      timestamptz not null
);
create index appeal_remark_by_appeal on appeal_remark (appeal, at desc);

create table filed_letter (
    appeal uuid primary key references appeal,
    file   uuid not null
);

create table organisation (
    id            uuid primary key,
    version       bigint not null,
    name_ru       text, name_kk text, name_en text,
    letterhead_ru text, letterhead_kk text, letterhead_en text,
    part_of       uuid references organisation,
    email         text check (length(email) <= 254),
    own           boolean not null,
    check (coalesce(name_ru, name_kk, name_en) is not null)
);
create unique index organisation_own on organisation (own) where own;
call keep_history('organisation');

create table person (
    id          uuid primary key,
    version     bigint not null,
    name_ru     text, name_kk text, name_en text,
    affiliation uuid references organisation,
    post_ru     text, post_kk text, post_en text,
    check (coalesce(name_ru, name_kk, name_en) is not null)
);
create index person_by_name_ru on person (lower(name_ru));
create index person_by_name_kk on person (lower(name_kk));
create index person_by_name_en on person (lower(name_en));
call keep_history('person');

create table person_name_variant (
    person_id uuid not null references person on delete cascade,
    spelling  text not null,
    primary key (person_id, spelling)
);
create index person_name_variant_by_spelling on person_name_variant (lower(spelling));

create table consent (
    id      uuid primary key,
    version bigint not null,
    person  uuid not null references person,
    purpose text not null,
    state   text not null,
    about   uuid,
    "on"    date,
    reason  text
);
create index consent_by_person on consent (person);
call keep_history('consent');

create table authority (
    id           uuid primary key,
    version      bigint not null,
    name_ru      text, name_kk text, name_en text,
    addressed_ru text, addressed_kk text, addressed_en text,
    superior     uuid references authority,
    channel      text not null,
    email        text check (length(email) <= 254),
    check (coalesce(name_ru, name_kk, name_en) is not null)
);
call keep_history('authority');

create table official (
    id                uuid primary key,
    version           bigint not null,
    authority         uuid not null references authority,
    name_ru           text, name_kk text, name_en text,
    post_ru           text, post_kk text, post_en text,
    addressed_post_ru text, addressed_post_kk text, addressed_post_en text,
    addressed_name_ru text, addressed_name_kk text, addressed_name_en text,
    since             date not null,
    until             date
);
create index official_by_authority on official (authority, since);
create index official_by_term on official (since, until);
call keep_history('official');

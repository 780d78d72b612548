-- Posts with their time; what the person holds "now" is the post that has not ended.
create table person_post (
    id           uuid primary key,
    version      bigint not null,
    person       uuid   not null references person,
    organisation uuid references organisation,
    post_ru      text check (length(post_ru) <= 200),
    post_kk      text check (length(post_kk) <= 200),
    post_en      text check (length(post_en) <= 200),
    since        date,
    until        date,
    check (organisation is not null or coalesce(post_ru, post_kk, post_en) is not null),
    check (until >= since)
);
create index person_post_by_person on person_post (person, since);
create index person_post_by_organisation on person_post (organisation);
call keep_history('person_post');

insert into person_post (id, version, person, organisation, post_ru, post_kk, post_en)
select gen_random_uuid(), 0, id, affiliation, post_ru, post_kk, post_en from person
where coalesce(post_ru, post_kk, post_en) is not null or affiliation is not null;

alter table person drop column affiliation, drop column post_ru, drop column post_kk, drop column post_en,
    add column contact text check (length(contact) <= 500);

-- The list of people in the order of the reader's language, read by key.
create index person_in_order_ru on person (lower(coalesce(name_ru, name_kk, name_en)), id);
create index person_in_order_kk on person (lower(coalesce(name_kk, name_ru, name_en)), id);
create index person_in_order_en on person (lower(coalesce(name_en, name_ru, name_kk)), id);

-- Consents are never changed; the last one noted for a purpose holds.
alter table consent add column noted bigint generated always as identity,
    add column noted_at timestamptz not null default now(),
    add column noted_by uuid;
create index consent_by_about on consent (about);

alter table organisation add column kind text not null default 'PARTNER';
alter table organisation alter column kind drop default;
create index organisation_in_order_ru on organisation (lower(coalesce(name_ru, name_kk, name_en)), id);
create index organisation_in_order_kk on organisation (lower(coalesce(name_kk, name_ru, name_en)), id);
create index organisation_in_order_en on organisation (lower(coalesce(name_en, name_ru, name_kk)), id);

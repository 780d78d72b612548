create table norm (
    id          uuid primary key,
    version     bigint  not null,
    law         text    not null,
    article     text    not null,
    part        text,
    law_ru      text, law_kk text, law_en text,
    title_ru    text, title_kk text, title_en text,
    valid_from  date,
    valid_until date,
    confirmed   boolean not null
);
create index norm_by_article on norm (law, article);
call keep_history('norm');

create table legal_analysis (
    id      uuid primary key references incident,
    version bigint not null,
    remedy  text   not null,
    reason  text   not null check (length(reason) <= 4000)
);
call keep_history('legal_analysis');

create table broken_norm (
    incident uuid not null references legal_analysis on delete cascade,
    norm     uuid not null references norm,
    primary key (incident, norm)
);

create table legal_note (
    id       uuid primary key,
    incident uuid        not null references incident,
    kind     text        not null,
    text     text        not null check (length(text) <= 4000),
    by_user  uuid        not null,
    at       timestamptz not null
);
create index legal_note_by_incident on legal_note (incident, at);

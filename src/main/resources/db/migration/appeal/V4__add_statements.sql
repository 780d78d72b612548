-- What a letter says of an incident, once its authors have written it themselves; before that it is composed of the claims.
create table statement (
    id                uuid primary key,
    version           bigint  not null,
    appeal            uuid    not null references appeal,
    incident          uuid    not null references incident,
    position          int     not null,
    text_ru           text    check (length(text_ru) <= 2000),
    text_kk           text    check (length(text_kk) <= 2000),
    text_en           text    check (length(text_en) <= 2000),
    attributed        boolean not null,
    -- Of a translation that has fallen behind: which language has changed since, and how that one was when this one was right.
    behind_ru_language text, behind_ru_was text,
    behind_kk_language text, behind_kk_was text,
    behind_en_language text, behind_en_was text
);
create index statement_by_appeal on statement (appeal, incident, position);
call keep_history('statement');

-- The claims it cites, as they were when its authors saw them last. A claim may be gone since.
create table statement_claim (
    statement_id uuid    not null references statement on delete cascade,
    position     int     not null,
    claim        uuid    not null,
    seen_ru      text, seen_kk text, seen_en text,
    attribution  text    not null,
    standing     text    not null,
    agreed       boolean not null,
    primary key (statement_id, position),
    unique (statement_id, claim)
);
call keep_part_history('statement_claim', 'statement', 'statement_id');

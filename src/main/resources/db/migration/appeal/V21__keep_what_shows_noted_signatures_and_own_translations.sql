-- A signature that came outside the product is noted with the document that shows it, or with how it came and why there is none.
create table noted_signature (
    signatory uuid        not null references signatory on delete cascade,
    at        timestamptz not null,
    by_user   uuid        not null,
    document  uuid,
    how       text        not null check (length(how) <= 1000),
    primary key (signatory, at),
    check (document is not null or how <> '')
);

-- Languages in which a letter that was published elsewhere is a translation of ours.
create table own_translation (
    appeal   uuid not null references appeal on delete cascade,
    language text not null check (language in ('RU', 'KK', 'EN')),
    primary key (appeal, language)
);

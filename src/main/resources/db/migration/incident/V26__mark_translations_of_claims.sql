-- A language of a claim that was a right translation of another one, until that one came to say something else.
create table claim_behind (
    claim    uuid not null references claim on delete cascade,
    language text not null,
    other    text not null check (other <> language),
    was      text not null,
    primary key (claim, language, other)
);

-- The text of a letter in its language of filing, as it was when somebody signed it; signatures do not count.
create table letter_text (
    id     uuid primary key,
    appeal uuid not null references appeal,
    hash   text not null,
    lines  text not null,
    unique (appeal, hash)
);

-- When it was asked for, how often anew, why it was declined, and of which text it was given.
alter table signatory
    add column asked_at    timestamptz,
    add column times_asked int not null default 0,
    add column reminded_at timestamptz,
    add column reason      text check (length(reason) <= 4000),
    add column signed_text uuid references letter_text,
    -- Another text for which the signature stands without being given anew: one in which slips were mended.
    add column holds_for   uuid references letter_text;

-- Those who are asked to sign remark, too, with or without an account.
alter table appeal_remark add column signatory uuid references signatory;

-- Whoever has no account is asked by mail and proves themselves by a code that is told to them in another way.
create table signing_access (
    signatory   uuid primary key references signatory,
    email       text not null check (length(email) <= 254),
    code_hash   text not null,
    wrong_codes int  not null default 0,
    sendings    int  not null default 0,
    sent_at     timestamptz,
    bounced_at  timestamptz
);

-- Links that were sent. The link itself is nowhere: it is known by its hash. Ended ones are kept, so that it can be said why
-- they open nothing.
create table signing_link (
    hash         text primary key,
    signatory    uuid not null references signing_access,
    until        date not null,
    withdrawn_at timestamptz
);
create index signing_link_by_signatory on signing_link (signatory);

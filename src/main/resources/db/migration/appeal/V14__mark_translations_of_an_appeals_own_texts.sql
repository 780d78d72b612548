-- Of a translation that has fallen behind: which language has changed since, and how that one was when this one was right. A help for
-- whoever writes, no fact: it has no history. A demand goes by its identity, the other texts by their names.
create table appeal_text_behind (
    appeal_id uuid not null references appeal,
    part      text not null,
    demand    uuid,
    language  text not null,
    other     text not null,
    was       text not null,
    unique nulls not distinct (appeal_id, part, demand, language)
);

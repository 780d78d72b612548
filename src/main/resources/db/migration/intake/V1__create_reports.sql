create table report (
    incident    uuid primary key references incident,
    version     bigint      not null,
    channel     text        not null,
    told        text        not null check (length(told) <= 20000),
    contact     text        check (length(contact) <= 500),
    received_at timestamptz not null,
    taken_by    uuid        not null
);

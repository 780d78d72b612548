create table verdict (
    id         uuid primary key,
    incident   uuid        not null references incident,
    conclusion text        not null,
    remark     text        check (length(remark) <= 4000),
    signed_by  uuid        not null,
    signed_at  timestamptz not null
);
create index verdict_by_incident on verdict (incident, signed_at desc);

-- One row for each time all contents are read again; at most one is under way.
create table evidence_check (
    id       uuid primary key,
    began_at timestamptz not null default now(),
    ended_at timestamptz,
    checked  bigint not null default 0,
    missing  bigint not null default 0,
    damaged  bigint not null default 0
);
create unique index evidence_check_under_way on evidence_check ((true)) where ended_at is null;
create index evidence_check_by_time on evidence_check (began_at desc);

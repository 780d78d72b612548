-- The content lies outside the database, under its hash.
create table evidence_file (
    id         uuid primary key,
    name       text        not null check (length(name) between 1 and 200),
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_at  timestamptz not null default now()
);
create index evidence_file_by_hash on evidence_file (sha256);

create table evidence_custody (
    id         bigint generated always as identity primary key,
    file       uuid        not null references evidence_file,
    handling   text        not null check (handling in ('STORED', 'VIEWED', 'SENT')),
    handled_by uuid        not null,
    at         timestamptz not null default clock_timestamp()
);
create index evidence_custody_by_file on evidence_custody (file, id);

create function keep_custody() returns trigger language plpgsql as $$
begin
    raise exception 'Custody is only written, never changed';
end $$;
create trigger only_written before update or delete or truncate on evidence_custody
    for each statement execute function keep_custody();

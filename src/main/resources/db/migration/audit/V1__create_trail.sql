create table trail_entry (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default now(),
    actor  uuid        not null,
    act    text        not null,
    kind   text        not null,
    record uuid        not null
);
create index trail_entry_by_record on trail_entry (record, id);

-- What is written stays: not even the application's own code may change or delete an entry.
create function keep_trail() returns trigger language plpgsql as $$
begin
    raise exception 'The trail is only written, never changed';
end $$;
create trigger only_written before update or delete or truncate on trail_entry
    for each statement execute function keep_trail();

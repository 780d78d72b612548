create extension if not exists pg_trgm;

-- What was known when. One row for each version of a record that has been replaced or deleted; the version in force is
-- in its own table. Validity is transaction time. Who and in which act come from the settings of the transaction.
create table record_history (
    id          bigint generated always as identity primary key,
    table_name  text        not null,
    record_id   uuid        not null,
    valid_from  timestamptz not null,
    valid_to    timestamptz not null,
    content     jsonb       not null,
    changed_by  uuid,
    deleted     boolean     not null
);
create index record_history_by_record on record_history (table_name, record_id, valid_from);

create function note_history() returns trigger language plpgsql as $$
begin
    insert into record_history (table_name, record_id, valid_from, valid_to, content, changed_by, deleted)
    values (tg_table_name, old.id, old.known_since, now(), to_jsonb(old) - 'known_since',
            nullif(current_setting('arasha.actor', true), '')::uuid, tg_op = 'DELETE');
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create function note_known_since() returns trigger language plpgsql as $$
begin
    new.known_since := now();
    return new;
end $$;

-- Gives a table of facts (with a uuid column "id") its history: call keep_history('claim').
create procedure keep_history(fact_table text) language plpgsql as $$
begin
    execute format('alter table %I add column known_since timestamptz not null default now()', fact_table);
    execute format('create trigger known_since before insert or update on %I for each row execute function note_known_since()', fact_table);
    execute format('create trigger history after update or delete on %I for each row execute function note_history()', fact_table);
end $$;

-- Spring Modulith's registry of events still to be handled (its schema, version 2), with an index for what is unfinished.
create table event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);
create index event_publication_by_status on event_publication (status, publication_date);

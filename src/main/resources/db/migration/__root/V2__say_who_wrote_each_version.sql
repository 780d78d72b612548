-- Each version of a record says who wrote it; a table of parts (the rows that belong to a record and are written anew with
-- it) keeps a history of its own, found under the record. Validity is the time at which the writing transaction began,
-- later only where the version it replaces began later still, so that two versions never overlap. What a transaction
-- writes and replaces itself was never known to anybody and is not kept.
create or replace function note_known_since() returns trigger language plpgsql as $$
begin
    new.known_since := case
        when tg_op = 'INSERT' or old.known_since = now() then now()
        else greatest(now(), old.known_since + interval '1 microsecond') end;
    new.known_by := nullif(current_setting('arasha.actor', true), '')::uuid;
    return new;
end $$;

create or replace function note_history() returns trigger language plpgsql as $$
declare
    until timestamptz := greatest(now(), case when tg_op = 'UPDATE' then new.known_since else old.known_since end);
begin
    if old.known_since < until then
        insert into record_history (table_name, record_id, valid_from, valid_to, content, changed_by, deleted)
        values (tg_table_name, old.id, old.known_since, until, to_jsonb(old) - 'known_since',
                nullif(current_setting('arasha.actor', true), '')::uuid, tg_op = 'DELETE');
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace procedure keep_history(fact_table text) language plpgsql as $$
begin
    execute format('alter table %I add column known_since timestamptz not null default now(), add column known_by uuid', fact_table);
    execute format('create trigger known_since before insert or update on %I for each row execute function note_known_since()', fact_table);
    execute format('create trigger history after update or delete on %I for each row execute function note_history()', fact_table);
end $$;

do $$
declare
    fact_table regclass;
begin
    for fact_table in select tgrelid::regclass from pg_trigger where tgname = 'history' loop
        execute format('alter table %s add column known_by uuid', fact_table);
    end loop;
end $$;

-- A part is known from when its record was written on. The record is written first.
create function owner_known_since(owner_table text, owner uuid) returns timestamptz language plpgsql stable as $$
declare
    since timestamptz;
begin
    execute format('select known_since from %I where id = $1', owner_table) into since using owner;
    return greatest(now(), since);
end $$;

create function note_part_known_since() returns trigger language plpgsql as $$
begin
    new.known_since := owner_known_since(tg_argv[0], (to_jsonb(new) ->> tg_argv[1])::uuid);
    new.known_by := nullif(current_setting('arasha.actor', true), '')::uuid;
    return new;
end $$;

create function note_part_history() returns trigger language plpgsql as $$
declare
    owner uuid := (to_jsonb(old) ->> tg_argv[1])::uuid;
    until timestamptz := owner_known_since(tg_argv[0], owner);
begin
    if old.known_since < until then
        insert into record_history (table_name, record_id, valid_from, valid_to, content, changed_by, deleted)
        values (tg_table_name, owner, old.known_since, until, to_jsonb(old) - 'known_since',
                nullif(current_setting('arasha.actor', true), '')::uuid, tg_op = 'DELETE');
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Gives a table of parts its history: call keep_part_history('claim_source', 'claim', 'claim_id'). The record's own table
-- must have its history already.
create procedure keep_part_history(part_table text, owner_table text, owner_column text) language plpgsql as $$
begin
    execute format('alter table %I add column known_since timestamptz not null default now(), add column known_by uuid', part_table);
    execute format('update %I p set known_since = o.known_since from %I o where o.id = p.%I', part_table, owner_table, owner_column);
    execute format('create trigger known_since before insert or update on %I for each row execute function note_part_known_since(%L, %L)',
            part_table, owner_table, owner_column);
    execute format('create trigger history_of_part after update or delete on %I for each row execute function note_part_history(%L, %L)',
            part_table, owner_table, owner_column);
end $$;

-- All that an incident's record has held, whichever table it stood in.
create index record_history_by_incident on record_history (table_name, (content ->> 'incident'));

-- A trigger set the day over what is written below: with both, a version would be lost while nodes of the program before still run.
drop trigger if exists tells_the_day_only_known_since on incident;

-- The time at which what a transaction writes begins to be known: of a reporter's (arasha.day_only, decision 20) the beginning of the day
-- in Kazakhstan.
create function time_of_act() returns timestamptz language sql stable as $$
    select case when current_setting('arasha.day_only', true) = 'on' then date_trunc('day', now(), 'Asia/Almaty') else now() end
$$;

-- All of a day begins at one time: that a transaction replaces what it has written itself is told by its number.
create or replace function note_known_since() returns trigger language plpgsql as $$
begin
    new.known_since := case
        when tg_op = 'INSERT' then time_of_act()
        when old.known_since = now() or current_setting('arasha.day_only', true) = 'on' and old.xmin = pg_current_xact_id()::xid
            then old.known_since
        else greatest(time_of_act(), old.known_since + interval '1 microsecond') end;
    new.known_by := nullif(current_setting('arasha.actor', true), '')::uuid;
    return new;
end $$;

create or replace function note_history() returns trigger language plpgsql as $$
declare
    until timestamptz := case when tg_op = 'UPDATE' then new.known_since else greatest(time_of_act(), old.known_since) end;
begin
    if old.known_since < until then
        insert into record_history (table_name, record_id, valid_from, valid_to, content, changed_by, deleted)
        values (tg_table_name, old.id, old.known_since, until, to_jsonb(old) - 'known_since',
                nullif(current_setting('arasha.actor', true), '')::uuid, tg_op = 'DELETE');
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace function owner_known_since(owner_table text, owner uuid) returns timestamptz language plpgsql stable as $$
declare
    since timestamptz;
begin
    execute format('select known_since from %I where id = $1', owner_table) into since using owner;
    return greatest(time_of_act(), since);
end $$;

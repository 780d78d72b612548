-- Two records of one person (or one incident) become one, and can be made two again. The one that goes keeps its own row
-- and history; what pointed to it is moved, and each move is noted with the row as it was and as it is.
create table merge (
    id        uuid primary key,
    kind      text        not null,
    loser     uuid        not null,
    survivor  uuid        not null,
    merged_at timestamptz not null,
    merged_by uuid        not null,
    undone_at timestamptz,
    undone_by uuid,
    check (loser <> survivor)
);
-- Nobody is merged away twice, whoever presses first.
create unique index merge_in_force on merge (loser) where undone_at is null;
create index merge_by_survivor on merge (survivor) where undone_at is null;

create table merge_move (
    merge      uuid   not null references merge,
    position   bigint generated always as identity,
    table_name text   not null,
    before     jsonb, -- null: the row was added
    after      jsonb, -- null: the row was deleted, for the survivor had its like
    primary key (merge, position)
);

-- Moves the rows of one table that name the loser. Where the survivor has the same row already, the loser's is dropped.
-- Rows that are numbered within the record come after the survivor's.
create procedure move_rows(the_merge uuid, tab name, col name, loser uuid, survivor uuid, renumber boolean)
language plpgsql as $$
declare
    moved   record;
    changed jsonb;
    sets    text := '';
    last    int := 0;
begin
    if exists (select 1 from pg_attribute where attrelid = tab::regclass and attname = 'version') then
        sets := ', version = version + 1';
    end if;
    if renumber and exists (select 1 from pg_attribute where attrelid = tab::regclass and attname = 'position') then
        sets := sets || ', position = position + $3';
        execute format('select coalesce(max(position), 0) from %I where %I = $1', tab, col) into last using survivor;
    end if;
    for moved in execute format('select t.ctid as place, to_jsonb(t) - ''known_since'' - ''known_by'' as content from %I t where %I = $1 for update',
            tab, col) using loser loop
        begin
            execute format('update %I t set %I = $1 %s where ctid = $2 and $3 is not null returning to_jsonb(t) - ''known_since'' - ''known_by''',
                tab, col, sets) into changed using survivor, moved.place, last;
        exception when unique_violation or check_violation then -- the survivor has its like, or the two were tied to each other
            execute format('delete from %I where ctid = $1', tab) using moved.place;
            changed := null;
        end;
        insert into merge_move (merge, table_name, before, after) values (the_merge, tab, moved.content, changed);
    end loop;
end $$;

-- Moves whatever refers to a row of the target table by a foreign key, so that a table added later is not forgotten.
create procedure move_references(the_merge uuid, target name, loser uuid, survivor uuid, renumber boolean, besides name[])
language plpgsql as $$
declare
    reference record;
begin
    for reference in
        select t.relname as tab, a.attname as col
        from pg_constraint c join pg_class t on t.oid = c.conrelid
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = target::regclass and array_length(c.conkey, 1) = 1
            and t.relname <> all (besides)
        order by t.relname, a.attname
    loop
        call move_rows(the_merge, reference.tab, reference.col, loser, survivor, renumber);
    end loop;
end $$;

-- Puts everything back as it was. Returns the table of the first row that is not any more as the merge left it, or null;
-- the caller then rolls back.
create function undo_moves(the_merge uuid) returns name language plpgsql as $$
declare
    move    record;
    same    text;
    sets    text;
    touched int;
begin
    for move in select * from merge_move where merge = the_merge order by position desc loop
        select string_agg(format('t.%1$I = (jsonb_populate_record(null::%2$I, $1)).%1$I', a.attname, move.table_name), ' and ')
        into same from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = move.table_name::regclass and i.indisprimary;
        begin
            if move.before is null then
                execute format('delete from %I t where %s', move.table_name, same) using move.after;
                touched := 1;
            elsif move.after is null then
                execute format('insert into %1$I overriding system value select (jsonb_populate_record(null::%1$I, $1)).*',
                    move.table_name) using move.before;
                touched := 1;
            else
                select string_agg(case when key = 'version' then 'version = version + 1'
                    else format('%1$I = (jsonb_populate_record(null::%2$I, $2)).%1$I', key, move.table_name) end, ', ')
                into sets from jsonb_each(move.before) where move.after -> key is distinct from value;
                execute format('update %I t set %s where %s and to_jsonb(t) @> $1', move.table_name, sets, same)
                    using move.after, move.before;
                get diagnostics touched = row_count;
            end if;
        exception when unique_violation or foreign_key_violation or check_violation then
            touched := 0;
        end;
        if touched = 0 then
            return move.table_name;
        end if;
    end loop;
    return null;
end $$;

-- Pairs of people whose names are alike, until somebody says that they are two.
create table namesake (
    one          uuid        not null references person on delete cascade,
    other        uuid        not null references person on delete cascade,
    noted_at     timestamptz not null default now(),
    dismissed_by uuid,
    primary key (one, other),
    check (one < other)
);
create index namesake_to_look_at on namesake (noted_at desc, one, other) where dismissed_by is null;

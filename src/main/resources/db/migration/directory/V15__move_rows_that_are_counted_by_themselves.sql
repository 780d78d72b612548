-- As before, but a position that the database counts by itself (of the files of a case) stays as it is: it is nobody's to set,
-- and no case that holds a file could be merged away.
create or replace procedure move_rows(the_merge uuid, tab name, col name, loser uuid, survivor uuid, renumber boolean)
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
    if renumber and exists (select 1 from pg_attribute where attrelid = tab::regclass and attname = 'position' and attidentity = '') then
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

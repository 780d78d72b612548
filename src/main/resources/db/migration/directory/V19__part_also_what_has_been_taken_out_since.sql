-- As before, but what somebody has taken out since is left out: nobody could bring that row back, and two records merged by mistake
-- were never two again. Its history has it. What a merge that is in force has left out comes back with that one, so it still has to
-- be undone first. What other merges have raised a version by that were undone since is no change, nor what the machine writes of an
-- exchange by itself.
create or replace function undo_moves(the_merge uuid) returns name language plpgsql as $$
declare
    move     record;
    same     text;
    the_key  jsonb;
    sets     text;
    expected jsonb;
    touched  int;
begin
    for move in select * from merge_move where merge = the_merge order by position desc loop
        select string_agg(format('t.%1$I = (jsonb_populate_record(null::%2$I, $1)).%1$I', a.attname, move.table_name), ' and '),
            jsonb_object_agg(a.attname, move.after -> a.attname)
        into same, the_key from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
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
                expected := move.after
                    - case move.table_name when 'exchange' then '{bounced_on,code_sign,version}' else '{}' end::text[];
                execute format('update %I t set %s where %s and to_jsonb(t) @> $1', move.table_name, sets, same)
                    using expected, move.before;
                get diagnostics touched = row_count;
                if touched = 0 and expected ? 'version' then
                    select expected || jsonb_build_object('version', (expected ->> 'version')::bigint + 2 * count(*)) into expected
                    from merge_move again join merge m on m.id = again.merge
                    where again.position > move.position and again.table_name = move.table_name and again.before is not null
                        and again.after @> the_key and m.undone_at is not null;
                    execute format('update %I t set %s where %s and to_jsonb(t) @> $1', move.table_name, sets, same)
                        using expected, move.before;
                    get diagnostics touched = row_count;
                end if;
                if touched = 0 and not exists (
                        select 1 from merge_move left_out join merge m on m.id = left_out.merge
                        where left_out.position > move.position and left_out.table_name = move.table_name and left_out.after is null
                            and left_out.before @> the_key and m.undone_at is null) then
                    execute format('select (not exists (select 1 from %I t where %s))::int', move.table_name, same)
                        into touched using move.after;
                end if;
            end if;
        exception
            when foreign_key_violation then -- what a row that was left out belongs to has been taken out since
                touched := (move.after is null)::int;
            when unique_violation or check_violation then
                touched := 0;
        end;
        if touched = 0 then
            return move.table_name;
        end if;
    end loop;
    return null;
end $$;

-- What goes with rows of a table when these are left out, so that it comes back with them. It is noted before them, for it is undone
-- after them.
create function note_what_goes_with(the_merge uuid, tab name, ids uuid[]) returns void language plpgsql as $$
declare
    part record;
begin
    for part in
        select t.relname as tab, a.attname as col
        from pg_constraint c join pg_class t on t.oid = c.conrelid
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = tab::regclass and c.confdeltype = 'c' and array_length(c.conkey, 1) = 1
        order by t.relname, a.attname
    loop
        execute format('insert into merge_move (merge, table_name, before) select $1, $2, to_jsonb(t) - ''known_since'' - ''known_by'' '
            'from %I t where %I = any ($3)', part.tab, part.col) using the_merge, part.tab, ids;
    end loop;
end $$;

-- What a body did not register is no reply that we do not know of: it is a kind of answer of its own.
do $$
declare
    before text := pg_get_viewdef('figure_fact_of_records'::regclass);
    after  text := regexp_replace(before, $re$(WHEN \(?s\.closed_at IS NOT NULL\)? THEN) 'NOT_KNOWN'::text$re$,
        $new$WHEN (s.closed_at IS NOT NULL AND s.result = 'NOT_REGISTERED') THEN 'NOT_REGISTERED'::text \1 'NOT_KNOWN'::text$new$);
begin
    if before = after then
        raise exception 'The figures know no answers that are not known';
    end if;
    execute 'create or replace view figure_fact_of_records as ' || after;
end $$;

insert into figure_change (record) select id from submission where result = 'NOT_REGISTERED' and closed_at is not null;

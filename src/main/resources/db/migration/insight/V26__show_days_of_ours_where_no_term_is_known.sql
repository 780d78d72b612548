-- Where no law is known by which a body replies, the board has the day on which we look at it ourselves.
do $$
begin
    execute 'create or replace view deadline_of_records as ' || rtrim(pg_get_viewdef('deadline_of_records'::regclass), ';') || '
        union all
        select ''REPLY'', s.id, null::text, w.due_on, s.appeal, null::uuid, s.authority, b.region, ''LAWYER'', null::uuid
        from watch_day w join submission s on s.id = w.submission join authority b on b.id = s.authority
        where s.received_on is not null and s.due_on is null and s.replied is null and s.closed_at is null';
end $$;

create function follow_watch_day() returns trigger language plpgsql as $$
declare
    watched uuid := coalesce(new.submission, old.submission);
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'REPLY' and d.record = watched;
    if not found then
        delete from running_deadline where kind = 'REPLY' and record = watched;
    end if;
    return null;
end $$;
create trigger deadline_changed after insert or update or delete on watch_day for each row execute function follow_watch_day();

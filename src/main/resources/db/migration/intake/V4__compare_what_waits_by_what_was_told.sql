-- Those that wait now. A row of a table was told with the names of its columns, which all its rows have in common.
do $$
declare
    waiting record;
begin
    for waiting in
        select r.incident, r.told, r.said_where from report r join incident i on i.id = r.incident
        where i.outcome is null and r.channel <> 'TABLE' and not exists (select 1 from claim c where c.incident = r.incident)
    loop
        perform note_told(waiting.incident, waiting.told, waiting.said_where), note_likeness(waiting.incident);
    end loop;
end $$;

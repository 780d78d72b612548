-- When the first reply came of those since the clock last ran: a further one to a body that was in time does not make it late.
alter table submission add column first_replied date;

-- Of what was replied to before, as its history has it. Nothing about the records changes by that, so no trigger is to see it.
alter table submission disable trigger user;
update submission s set first_replied = least(s.replied, (
    select min((h.content ->> 'replied')::date) from record_history h
    where h.table_name = 'submission' and h.record_id = s.id and h.content ->> 'replied' is not null
        and h.valid_from >= coalesce((select max(n.valid_to) from record_history n
            where n.table_name = 'submission' and n.record_id = s.id and n.content ->> 'replied' is null), '-infinity')))
where s.replied is not null;
alter table submission enable trigger user;

-- When it was filed the first time: whoever gives that up and files again may still get an answer to it.
alter table submission add column first_filed_on date;

-- As its history has it. Nothing about the records changes by that, so no trigger is to see it.
alter table submission disable trigger user;
update submission s set first_filed_on = least(s.filed_on, (
    select min((h.content ->> 'filed_on')::date) from record_history h where h.table_name = 'submission' and h.record_id = s.id));
alter table submission enable trigger user;

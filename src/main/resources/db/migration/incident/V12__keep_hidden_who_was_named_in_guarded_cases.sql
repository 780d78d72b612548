-- Taking the last mention out of a guarded case must not publish the name.
create function leave_cases(whom uuid) returns void language sql as $$
    with gone as (
        delete from person_case where person = whom and case_id not in (select cases_naming(whom)) returning case_id)
    insert into person_last_guarded
    select whom, g.case_id from gone g join case_access a on a.case_id = g.case_id
    where a.restricted and not exists (select cases_naming(whom)) and exists (select 1 from person p where p.id = whom)
    on conflict do nothing
$$;

create function enter_cases(whom uuid) returns void language sql as $$
    delete from person_last_guarded where person = whom;
    insert into person_case select whom, c from cases_naming(whom) c on conflict do nothing
$$;

create or replace function note_person_case() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.person is not null then
        perform leave_cases(old.person);
    end if;
    if tg_op <> 'DELETE' and new.person is not null then
        perform enter_cases(new.person);
    end if;
    return null;
end $$;

create or replace function note_moved_people() returns trigger language plpgsql as $$
declare
    named uuid;
begin
    for named in execute format('select person from %1$I_person where %1$I_id = $1', tg_table_name) using new.id loop
        perform leave_cases(named);
        perform enter_cases(named);
    end loop;
    return null;
end $$;

-- Whom an earlier version of a guarded record names and no record does now.
insert into person_last_guarded
select distinct p.id, a.case_id
from (
    select content ->> 'person' as person, content ->> 'incident' as incident from record_history
    where table_name in ('involvement', 'detention')
    union
    select h.content ->> 'person', coalesce(c.incident::text, d.content ->> 'incident')
    from record_history h left join claim c on c.id = h.record_id
        left join record_history d on d.table_name = 'claim' and d.record_id = h.record_id
    where h.table_name = 'claim_person'
    union
    select h.content ->> 'person', coalesce(c.incident::text, d.content ->> 'incident')
    from record_history h left join proceeding c on c.id = h.record_id
        left join record_history d on d.table_name = 'proceeding' and d.record_id = h.record_id
    where h.table_name = 'proceeding_person') once
join person p on p.id = once.person::uuid
join case_access a on a.case_id = once.incident::uuid
where a.restricted and not exists (select 1 from person_case n where n.person = p.id);

-- A part that comes adds its own case. All the cases of the person were looked up for each, by a plan made while there were few.
create or replace function note_person_case() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.person is not null then
        perform leave_cases(old.person);
    end if;
    if tg_op <> 'DELETE' and new.person is not null then
        delete from person_last_guarded where person = new.person;
        insert into person_case values (new.person, case tg_table_name
                when 'claim_person' then (select incident from claim where id = (to_jsonb(new) ->> 'claim_id')::uuid)
                when 'proceeding_person' then (select incident from proceeding where id = (to_jsonb(new) ->> 'proceeding_id')::uuid)
                else (to_jsonb(new) ->> 'incident')::uuid end) on conflict do nothing;
    end if;
    return null;
end $$;

alter function cases_naming(uuid) set enable_seqscan = off;

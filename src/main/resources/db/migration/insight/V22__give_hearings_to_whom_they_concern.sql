-- A hearing, or a term named with a case, belonged to nobody: it concerns who wrote an appeal about the case that still runs, and who
-- holds a step of the case.
create or replace view concern_of_records as
select d.id as deadline, d.due_on, c.concern
from running_deadline d cross join lateral (
    select d.holder as concern where d.holder is not null
    union select w.author from appeal_author w where w.appeal_id = d.appeal and d.kind in ('REPLY', 'SIGNATURE', 'FILING')
    union select g.organisation from signatory g where g.appeal = d.appeal and g.answer = 'SIGNED' and d.kind = 'REPLY'
    union select g.organisation from signatory g where g.id = d.record and d.kind = 'SIGNATURE'
    union select w.author from appeal_incident x join appeal l on l.id = x.appeal_id and l.closed_at is null
        join appeal_author w on w.appeal_id = l.id where x.incident = d.case_id and d.kind in ('CASE', 'HEARING')
    union select s.holder from running_deadline s
        where s.case_id = d.case_id and s.kind = 'STEP' and s.holder is not null and d.kind in ('CASE', 'HEARING')) c;

-- Authors, appeals, steps and hearings of a case change in different transactions. As with signatures, they are looked at as each ends,
-- one after the other for one case, so that whoever comes last sees what the others have done; and written only then. A row that somebody
-- is just deleting is not waited for.
create function note_concerns_of_cases(cases uuid[]) returns void language plpgsql as $$
begin
    if current_setting('arasha.cases_followed', true) = cases::text then
        return;
    end if;
    perform set_config('arasha.cases_followed', cases::text, true);
    perform pg_advisory_xact_lock(hashtextextended(one::text, 42)) from unnest(cases) one;
    delete from deadline_concern where (concern, due_on, deadline) in (
        select c.concern, c.due_on, c.deadline from running_deadline r join deadline_concern c on c.deadline = r.id
        where r.case_id = any (cases) and r.kind in ('CASE', 'HEARING') and not exists (
            select from concern_of_records n where n.deadline = r.id and n.concern = c.concern and n.due_on = c.due_on)
        for update of c skip locked);
    insert into deadline_concern (concern, due_on, deadline)
    select n.concern, n.due_on, n.deadline from running_deadline r join concern_of_records n on n.deadline = r.id
    where r.case_id = any (cases) and r.kind in ('CASE', 'HEARING')
    for key share of r skip locked on conflict do nothing;
end $$;

create or replace function note_concerns() returns trigger language plpgsql as $$
begin
    if new.kind in ('CASE', 'HEARING') then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into deadline_concern (concern, due_on, deadline)
        select concern, due_on, deadline from concern_of_records where deadline = new.id on conflict do nothing;
        return null;
    end if;
    if old.due_on <> new.due_on then
        update deadline_concern set due_on = new.due_on where deadline = new.id;
    end if;
    if old.holder is distinct from new.holder then
        delete from deadline_concern where deadline = new.id and concern = old.holder;
        insert into deadline_concern (concern, due_on, deadline)
        select new.holder, new.due_on, new.id where new.holder is not null on conflict do nothing;
    end if;
    return null;
end $$;

create function follow_case_concerns() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.case_id is not null then
        perform note_concerns_of_cases(array[old.case_id]);
    end if;
    if tg_op <> 'DELETE' and new.case_id is not null then
        perform note_concerns_of_cases(array[new.case_id]);
    end if;
    return null;
end $$;
create constraint trigger concerns_of_case after insert on running_deadline deferrable initially deferred for each row
    when (new.case_id is not null and (new.kind <> 'STEP' or new.holder is not null)) execute function follow_case_concerns();
create constraint trigger concerns_of_case_changed after update on running_deadline deferrable initially deferred for each row
    when (old.case_id is distinct from new.case_id or old.holder is distinct from new.holder
        or new.kind in ('CASE', 'HEARING') and old.due_on <> new.due_on) execute function follow_case_concerns();
create constraint trigger concerns_of_case_gone after delete on running_deadline deferrable initially deferred for each row
    when (old.case_id is not null and old.holder is not null) execute function follow_case_concerns();

-- All cases of an appeal in one order, so that nobody waits in a circle; and the one that is no longer among them.
create function follow_appeal_concerns() returns trigger language plpgsql as $$
declare
    version jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
    perform note_concerns_of_cases(array(
        select incident from appeal_incident where appeal_id = (version ->> tg_argv[0])::uuid
        union select (version ->> 'incident')::uuid where version ? 'incident'
        order by 1));
    return null;
end $$;
create constraint trigger concerns_of_cases after insert or delete on appeal_incident deferrable initially deferred for each row
    execute function follow_appeal_concerns('appeal_id');
create constraint trigger concerns_of_cases after insert or delete on appeal_author deferrable initially deferred for each row
    execute function follow_appeal_concerns('appeal_id');
create constraint trigger concerns_of_cases after update on appeal deferrable initially deferred for each row
    when (old.closed_at is distinct from new.closed_at) execute function follow_appeal_concerns('id');

insert into deadline_concern (concern, due_on, deadline)
select n.concern, n.due_on, n.deadline from running_deadline r join concern_of_records n on n.deadline = r.id
where r.kind in ('CASE', 'HEARING') on conflict do nothing;

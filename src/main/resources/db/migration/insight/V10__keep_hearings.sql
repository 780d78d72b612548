-- Hearings run out, too: until somebody enters what came of one, or when it goes on, it stands there as over.
alter table running_deadline drop constraint running_deadline_kind_check,
    add check (kind in ('REPLY', 'STEP', 'SIGNATURE', 'CASE', 'HEARING'));
alter table reminder_rule drop constraint reminder_rule_kind_check,
    add check (kind in ('REPLY', 'STEP', 'SIGNATURE', 'CASE', 'HEARING'));
insert into reminder_rule (kind, days) values ('HEARING', 3), ('HEARING', 1);

create or replace view deadline_of_records as
select 'REPLY' as kind, s.id as record, null::text as task, s.due_on, s.appeal, null::uuid as case_id, s.authority, b.region,
    'LAWYER' as role, null::uuid as holder
from submission s join authority b on b.id = s.authority
where s.due_on is not null and s.replied is null and s.closed_at is null
union all
select 'STEP', t.record, t.task_id, (t.due_at at time zone 'Asia/Almaty')::date,
    case t.process when 'AppealPreparation' then t.record when 'AppealFollowUp' then s.appeal end,
    case when t.process in ('IncidentCase', 'ReporterMessage') then t.subject end,
    s.authority, coalesce(b.region, i.place_region), t.role, t.holder
from open_task t
left join submission s on t.process = 'AppealFollowUp' and s.id = t.record
left join authority b on b.id = s.authority
left join incident i on t.process in ('IncidentCase', 'ReporterMessage') and i.id = t.subject
where t.organisation is null and t.process in ('IncidentCase', 'ReporterMessage', 'AppealPreparation', 'AppealFollowUp')
union all
select 'SIGNATURE', g.id, null, l.sign_until, l.id, null, null, null, 'LAWYER', null
from signatory g join appeal l on l.id = g.appeal
where g.answer = 'AWAITED' and l.sign_until is not null and l.handed_over_at is not null and l.approved_at is null
    and l.closed_at is null
union all
select 'CASE', i.id, null, i.term_ends_on, null, i.id, null, i.place_region, 'LAWYER', null
from incident i where i.term_ends_on is not null and i.outcome is null
union all
select 'HEARING', p.id, null, p.hearing_on, null, i.id, null, i.place_region, 'LAWYER', null
from proceeding p join incident i on i.id = p.incident where p.hearing_on is not null and i.outcome is null;

create function follow_hearing() returns trigger language plpgsql as $$
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'HEARING' and d.record = new.id;
    if not found then
        delete from running_deadline where kind = 'HEARING' and record = new.id;
    end if;
    return null;
end $$;
create trigger deadline_new after insert on proceeding for each row
    when (new.hearing_on is not null) execute function follow_hearing();
create trigger deadline_moved after update on proceeding for each row
    when (old.hearing_on is distinct from new.hearing_on or old.incident <> new.incident) execute function follow_hearing();
create trigger deadline_gone after delete on proceeding for each row execute function follow_end('HEARING');

-- With the end of a case its hearings end, too.
create or replace function follow_case() returns trigger language plpgsql as $$
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'CASE' and d.record = new.id;
    if not found then
        delete from running_deadline where kind = 'CASE' and record = new.id;
    end if;
    perform note_deadline(d) from deadline_of_records d where d.kind = 'HEARING' and d.case_id = new.id;
    if not found then
        delete from running_deadline where kind = 'HEARING' and case_id = new.id;
    end if;
    update running_deadline set region = new.place_region
    where case_id = new.id and region is distinct from new.place_region;
    return null;
end $$;

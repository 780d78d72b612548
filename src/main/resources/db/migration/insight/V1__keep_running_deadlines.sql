-- All that runs out, in one place and in the order in which it does: terms of bodies, steps, signatures awaited, terms named with a
-- case. Written by the triggers below in the transaction of the deed that moves a term, whoever does it. What a line says of its record
-- beyond that is read from the record. Who may see a line is told by the cases of its appeal, or by its case.
create table running_deadline (
    id        bigint generated always as identity primary key,
    kind      text not null check (kind in ('REPLY', 'STEP', 'SIGNATURE', 'CASE')),
    record    uuid not null,
    task      text,
    due_on    date not null,
    appeal    uuid,
    case_id   uuid,
    authority uuid,
    region    text,
    role      text not null,
    holder    uuid,
    check (num_nonnulls(appeal, case_id) = 1),
    unique nulls not distinct (record, kind, task)
);
-- The board and each of its filters is an ordered read of one of these.
create index running_deadline_by_due on running_deadline (due_on, id);
create index running_deadline_of_kind on running_deadline (kind, due_on, id);
create index running_deadline_of_body on running_deadline (authority, due_on, id) where authority is not null;
create index running_deadline_of_region on running_deadline (region, due_on, id) where region is not null;
create index running_deadline_of_appeal on running_deadline (appeal) where appeal is not null;
create index running_deadline_of_case on running_deadline (case_id) where case_id is not null;

-- Whom a deadline concerns, several of them: who wrote the appeal or holds the step, and the organisations that sign.
create table deadline_concern (
    concern  uuid   not null,
    due_on   date   not null,
    deadline bigint not null references running_deadline on delete cascade,
    primary key (concern, due_on, deadline)
);
create index deadline_concern_of_deadline on deadline_concern (deadline);

-- What the records say runs out. A body's region is that of its term and of the steps with it; a case has its own; an appeal has none.
create view deadline_of_records as
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
from incident i where i.term_ends_on is not null and i.outcome is null;

create view concern_of_records as
select d.id as deadline, d.due_on, c.concern
from running_deadline d cross join lateral (
    select d.holder as concern where d.holder is not null
    union select w.author from appeal_author w where w.appeal_id = d.appeal and d.kind in ('REPLY', 'SIGNATURE')
    union select g.organisation from signatory g where g.appeal = d.appeal and g.answer = 'SIGNED' and d.kind = 'REPLY'
    union select g.organisation from signatory g where g.id = d.record and d.kind = 'SIGNATURE') c;

create function note_deadline(d deadline_of_records) returns void language plpgsql as $$
begin
    insert into running_deadline as r (kind, record, task, due_on, appeal, case_id, authority, region, role, holder)
    values (d.kind, d.record, d.task, d.due_on, d.appeal, d.case_id, d.authority, d.region, d.role, d.holder)
    on conflict (record, kind, task) do update set due_on = d.due_on, appeal = d.appeal, case_id = d.case_id,
        authority = d.authority, region = d.region, role = d.role, holder = d.holder
    where (r.due_on, r.appeal, r.case_id, r.authority, r.region, r.role, r.holder)
        is distinct from (d.due_on, d.appeal, d.case_id, d.authority, d.region, d.role, d.holder);
end $$;

-- Authors and signatories do not change with a deadline, only its day and its holder do.
create function note_concerns() returns trigger language plpgsql as $$
begin
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
create trigger concerns after insert or update of due_on, holder on running_deadline for each row execute function note_concerns();

-- The terms of bodies.
create function follow_submission() returns trigger language plpgsql as $$
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'REPLY' and d.record = new.id;
    if not found then
        delete from running_deadline where kind = 'REPLY' and record = new.id;
    end if;
    return null;
end $$;
create trigger deadline_new after insert on submission for each row
    when (new.due_on is not null) execute function follow_submission();
create trigger deadline_moved after update on submission for each row
    when (old.due_on is distinct from new.due_on or old.replied is distinct from new.replied
        or old.closed_at is distinct from new.closed_at or old.appeal <> new.appeal or old.authority <> new.authority)
    execute function follow_submission();

-- Internal steps. What a partner is asked is the signature awaited of it, and stands here once.
create function follow_step() returns trigger language plpgsql as $$
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'STEP' and d.task = new.task_id;
    return null;
end $$;
create trigger deadline_new after insert on open_task for each row
    when (new.organisation is null) execute function follow_step();
create trigger deadline_moved after update on open_task for each row
    when (old.due_at <> new.due_at or old.holder is distinct from new.holder or old.role <> new.role or old.subject <> new.subject)
    execute function follow_step();

-- Terms named with a case, and the region of the case, which its steps have too.
create function follow_case() returns trigger language plpgsql as $$
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'CASE' and d.record = new.id;
    if not found then
        delete from running_deadline where kind = 'CASE' and record = new.id;
    end if;
    update running_deadline set region = new.place_region
    where case_id = new.id and region is distinct from new.place_region;
    return null;
end $$;
create trigger deadline_new after insert on incident for each row
    when (new.term_ends_on is not null) execute function follow_case();
create trigger deadline_moved after update on incident for each row
    when (old.term_ends_on is distinct from new.term_ends_on or old.outcome is distinct from new.outcome
        or old.place_region is distinct from new.place_region) execute function follow_case();

create function follow_body() returns trigger language plpgsql as $$
begin
    update running_deadline set region = new.region where authority = new.id;
    return null;
end $$;
create trigger deadline_region after update on authority for each row
    when (old.region is distinct from new.region) execute function follow_body();

create function follow_end() returns trigger language plpgsql as $$
begin
    delete from running_deadline where kind = tg_argv[0] and record = old.id;
    return null;
end $$;
create function follow_step_end() returns trigger language plpgsql as $$
begin
    delete from running_deadline where record = old.record and kind = 'STEP' and task = old.task_id;
    return null;
end $$;
create trigger deadline_gone after delete on submission for each row execute function follow_end('REPLY');
create trigger deadline_gone after delete on incident for each row execute function follow_end('CASE');
create trigger deadline_gone after delete on open_task for each row execute function follow_step_end();

-- Signatures awaited rest on two tables, the appeal and the signatory, which two people may change at once. So they are looked at as
-- each transaction ends, one after the other for one appeal: whoever comes last sees what both have done. Once in a transaction.
create function follow_signatures() returns trigger language plpgsql as $$
declare
    of_appeal uuid := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[0])::uuid;
begin
    if current_setting('arasha.signatures_followed', true) = of_appeal::text then
        return null;
    end if;
    perform set_config('arasha.signatures_followed', of_appeal::text, true);
    perform pg_advisory_xact_lock(hashtextextended(of_appeal::text, 41));
    perform note_deadline(d) from deadline_of_records d where d.kind = 'SIGNATURE' and d.appeal = of_appeal;
    delete from running_deadline r where r.appeal = of_appeal and r.kind = 'SIGNATURE' and not exists (
        select from deadline_of_records d where d.kind = 'SIGNATURE' and d.record = r.record);
    delete from deadline_concern c using running_deadline r where r.appeal = of_appeal and c.deadline = r.id and not exists (
        select from concern_of_records n where n.deadline = r.id and n.concern = c.concern and n.due_on = c.due_on);
    insert into deadline_concern (concern, due_on, deadline)
    select n.concern, n.due_on, n.deadline from running_deadline r join concern_of_records n on n.deadline = r.id
    where r.appeal = of_appeal on conflict do nothing;
    return null;
end $$;
create constraint trigger deadline_signatures after update on appeal deferrable initially deferred for each row
    when (old.sign_until is distinct from new.sign_until or old.handed_over_at is distinct from new.handed_over_at
        or old.approved_at is distinct from new.approved_at or old.closed_at is distinct from new.closed_at)
    execute function follow_signatures('id');
create constraint trigger deadline_signature after insert or delete on signatory deferrable initially deferred for each row
    execute function follow_signatures('appeal');
create constraint trigger deadline_signature_answered after update on signatory deferrable initially deferred for each row
    when (old.answer <> new.answer or old.organisation <> new.organisation) execute function follow_signatures('appeal');
create constraint trigger deadline_author after insert or delete on appeal_author deferrable initially deferred for each row
    execute function follow_signatures('appeal_id');

insert into running_deadline (kind, record, task, due_on, appeal, case_id, authority, region, role, holder)
select kind, record, task, due_on, appeal, case_id, authority, region, role, holder from deadline_of_records
where num_nonnulls(appeal, case_id) = 1;

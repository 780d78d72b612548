-- What runs out and whom it concerns was said over seven migrations, twice by patching the text of a view. From here on this is the whole
-- of it: the two views, and the functions and triggers that keep running_deadline and deadline_concern as they say. New is only that
-- deadline_concern has what lists are narrowed by.

-- The list of one person or organisation, narrowed by what few of its lines have, is read to its end: from the index alone, and not from
-- the lines of the board one by one.
alter table deadline_concern add column kind text, add column authority uuid, add column region text;
update deadline_concern c set kind = d.kind, authority = d.authority, region = d.region from running_deadline d where d.id = c.deadline;
alter table deadline_concern alter column kind set not null, drop constraint deadline_concern_pkey,
    add primary key (concern, due_on, deadline) include (kind, authority, region);
analyze deadline_concern;

-- What the records say runs out. A body's region is that of its term and of the steps with it; a case has its own; an appeal has none.
create or replace view deadline_of_records as
-- A body owes a reply.
select 'REPLY' as kind, s.id as record, null::text as task, s.due_on, s.appeal, null::uuid as case_id, s.authority, b.region,
    'LAWYER' as role, null::uuid as holder
from submission s join authority b on b.id = s.authority
where s.due_on is not null and s.replied is null and s.closed_at is null
union all
-- A step of ours. What a partner is asked is the signature awaited of it, and stands here once.
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
-- An organisation is asked to sign.
select 'SIGNATURE', g.id, null, l.sign_until, l.id, null, null, null, 'LAWYER', null
from signatory g join appeal l on l.id = g.appeal
where g.answer = 'AWAITED' and l.sign_until is not null and l.handed_over_at is not null and l.approved_at is null
    and l.closed_at is null
union all
-- A term was named with a case.
select 'CASE', i.id, null, i.term_ends_on, null, i.id, null, i.place_region, 'LAWYER', null
from incident i where i.term_ends_on is not null and i.outcome is null
union all
-- A case is heard: until somebody enters what came of it, or when it goes on, it stands there as over.
select 'HEARING', p.id, null, p.hearing_on, null, i.id, null, i.place_region, 'LAWYER', null
from proceeding p join incident i on i.id = p.incident where p.hearing_on is not null and i.outcome is null
union all
-- We may complain, or go to court.
select 'FILING', o.id, null, o.due_on, o.appeal, null, s.authority, b.region, 'LAWYER', null
from own_term o left join submission s on s.id = o.id left join authority b on b.id = s.authority where not o.met
union all
-- Where no law is known by which a body replies: the day on which we look at it ourselves.
select 'REPLY', s.id, null, w.due_on, s.appeal, null, s.authority, b.region, 'LAWYER', null
from watch_day w join submission s on s.id = w.submission join authority b on b.id = s.authority
where s.received_on is not null and s.due_on is null and s.replied is null and s.closed_at is null;

-- A hearing, or a term named with a case, concerns the lawyers of the case: who analysed it, and who wrote an appeal about it, whether that
-- still runs or not; and who holds a step of it. An appeal that only mentions the case is not about it.
create or replace view concern_of_records as
select d.id as deadline, d.due_on, c.concern, d.kind, d.authority, d.region
from running_deadline d cross join lateral (
    select d.holder as concern where d.holder is not null
    union select w.author from appeal_author w where w.appeal_id = d.appeal and d.kind in ('REPLY', 'SIGNATURE', 'FILING')
    union select g.organisation from signatory g where g.appeal = d.appeal and g.answer = 'SIGNED' and d.kind = 'REPLY'
    union select g.organisation from signatory g where g.id = d.record and d.kind = 'SIGNATURE'
    union select w.author from appeal_incident x join appeal_author w on w.appeal_id = x.appeal_id
        where x.incident = d.case_id and not x.mentioned and d.kind in ('CASE', 'HEARING')
    union select a.known_by from legal_analysis a where a.id = d.case_id and a.known_by is not null and d.kind in ('CASE', 'HEARING')
    union select s.holder from running_deadline s
        where s.case_id = d.case_id and s.kind = 'STEP' and s.holder is not null and d.kind in ('CASE', 'HEARING')) c;

-- All triggers that follow them are made anew below.
do $$
declare
    followed record;
begin
    for followed in select t.tgname as name, t.tgrelid::regclass as of from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where not t.tgisinternal and (p.proname like 'follow\_%' or p.proname = 'note_concerns')
    loop
        execute format('drop trigger %I on %s', followed.name, followed.of);
    end loop;
end $$;

create or replace function note_deadline(d deadline_of_records) returns void language plpgsql as $$
begin
    insert into running_deadline as r (kind, record, task, due_on, appeal, case_id, authority, region, role, holder)
    values (d.kind, d.record, d.task, d.due_on, d.appeal, d.case_id, d.authority, d.region, d.role, d.holder)
    on conflict (record, kind, task) do update set due_on = d.due_on, appeal = d.appeal, case_id = d.case_id,
        authority = d.authority, region = d.region, role = d.role, holder = d.holder
    where (r.due_on, r.appeal, r.case_id, r.authority, r.region, r.role, r.holder)
        is distinct from (d.due_on, d.appeal, d.case_id, d.authority, d.region, d.role, d.holder);
end $$;

create or replace function follow_end() returns trigger language plpgsql as $$
begin
    delete from running_deadline where kind = tg_argv[0] and record = old.id;
    return null;
end $$;

-- The terms of bodies, and the days on which we look.
create or replace function follow_submission() returns trigger language plpgsql as $$
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
create trigger deadline_gone after delete on submission for each row execute function follow_end('REPLY');

create or replace function follow_watch_day() returns trigger language plpgsql as $$
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

create or replace function follow_body() returns trigger language plpgsql as $$
begin
    update running_deadline set region = new.region where authority = new.id;
    return null;
end $$;
create trigger deadline_region after update on authority for each row
    when (old.region is distinct from new.region) execute function follow_body();

-- Our own terms.
create or replace function follow_own_term() returns trigger language plpgsql as $$
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'FILING' and d.record = new.id;
    if not found then
        delete from running_deadline where kind = 'FILING' and record = new.id;
    end if;
    return null;
end $$;
create trigger deadline_changed after insert or update on own_term for each row execute function follow_own_term();
create trigger deadline_gone after delete on own_term for each row execute function follow_end('FILING');

-- Steps.
create or replace function follow_step() returns trigger language plpgsql as $$
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'STEP' and d.task = new.task_id;
    return null;
end $$;
create trigger deadline_new after insert on open_task for each row
    when (new.organisation is null) execute function follow_step();
create trigger deadline_moved after update on open_task for each row
    when (old.due_at <> new.due_at or old.holder is distinct from new.holder or old.role <> new.role or old.subject <> new.subject)
    execute function follow_step();

create or replace function follow_step_end() returns trigger language plpgsql as $$
begin
    delete from running_deadline where record = old.record and kind = 'STEP' and task = old.task_id;
    return null;
end $$;
create trigger deadline_gone after delete on open_task for each row execute function follow_step_end();

-- Terms named with a case, its hearings, which end with it, and the region of the case, which its steps have too.
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
create trigger deadline_new after insert on incident for each row
    when (new.term_ends_on is not null) execute function follow_case();
create trigger deadline_moved after update on incident for each row
    when (old.term_ends_on is distinct from new.term_ends_on or old.outcome is distinct from new.outcome
        or old.place_region is distinct from new.place_region) execute function follow_case();
create trigger deadline_gone after delete on incident for each row execute function follow_end('CASE');

create or replace function follow_hearing() returns trigger language plpgsql as $$
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

-- Signatures awaited rest on two tables, the appeal and the signatory, which two people may change at once. So they are looked at as
-- each transaction ends, one after the other for one appeal: whoever comes last sees what both have done. Once in a transaction. An
-- author who is added while a term starts is seen by neither, either: the one that ends last looks again.
create or replace function follow_signatures() returns trigger language plpgsql as $$
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
    insert into deadline_concern (concern, due_on, deadline, kind, authority, region)
    select n.concern, n.due_on, n.deadline, n.kind, n.authority, n.region from running_deadline r join concern_of_records n on n.deadline = r.id
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
create constraint trigger deadline_of_appeal after insert on running_deadline deferrable initially deferred for each row
    when (new.kind in ('REPLY', 'FILING')) execute function follow_signatures('appeal');

-- Whom a deadline concerns. Authors and signatories do not change with it, only its day, its holder and where it is do; those of a case
-- are looked at as transactions end.
create or replace function note_concerns() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.authority, old.region) is distinct from (new.authority, new.region) then
        update deadline_concern set authority = new.authority, region = new.region where deadline = new.id;
    end if;
    if new.kind in ('CASE', 'HEARING') then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into deadline_concern (concern, due_on, deadline, kind, authority, region)
        select concern, due_on, deadline, kind, authority, region from concern_of_records where deadline = new.id on conflict do nothing;
        return null;
    end if;
    if old.due_on <> new.due_on then
        update deadline_concern set due_on = new.due_on where deadline = new.id;
    end if;
    if old.holder is distinct from new.holder then
        delete from deadline_concern where deadline = new.id and concern = old.holder;
        insert into deadline_concern (concern, due_on, deadline, kind, authority, region)
        select new.holder, new.due_on, new.id, new.kind, new.authority, new.region where new.holder is not null on conflict do nothing;
    end if;
    return null;
end $$;
create trigger concerns after insert or update of due_on, holder, authority, region on running_deadline for each row
    execute function note_concerns();

-- Authors, analyses, steps and hearings of a case change in different transactions. As with signatures, they are looked at as each ends,
-- one after the other for one case, so that whoever comes last sees what the others have done; and written only then. A row that somebody
-- is just deleting is not waited for.
create or replace function note_concerns_of_cases(cases uuid[]) returns void language plpgsql as $$
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
    insert into deadline_concern (concern, due_on, deadline, kind, authority, region)
    select n.concern, n.due_on, n.deadline, n.kind, n.authority, n.region from running_deadline r join concern_of_records n on n.deadline = r.id
    where r.case_id = any (cases) and r.kind in ('CASE', 'HEARING')
    for key share of r skip locked on conflict do nothing;
end $$;

create or replace function follow_case_concerns() returns trigger language plpgsql as $$
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
create or replace function follow_appeal_concerns() returns trigger language plpgsql as $$
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

create or replace function follow_analysis() returns trigger language plpgsql as $$
begin
    perform note_concerns_of_cases(array[new.id]);
    return null;
end $$;
create constraint trigger concerns_of_case after insert on legal_analysis deferrable initially deferred for each row
    execute function follow_analysis();
create constraint trigger concerns_of_case_changed after update on legal_analysis deferrable initially deferred for each row
    when (old.known_by is distinct from new.known_by) execute function follow_analysis();

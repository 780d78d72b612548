-- Once a complaint or a claim was opened, its term had no body and no region: lists narrowed by these left it out, and its reminders did not
-- say against whom. Only that is new in the view; the rest is as it was.
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
-- We may complain, or go to court: against the body on whose submission a lawyer decides, or from which what is written goes on.
select 'FILING', o.id, null, o.due_on, o.appeal, null, s.authority, b.region, 'LAWYER', null
from own_term o left join appeal f on f.id = o.id left join submission s on s.id = coalesce(f.follows, o.id)
left join authority b on b.id = s.authority where not o.met
union all
-- Where no law is known by which a body replies: the day on which we look at it ourselves.
select 'REPLY', s.id, null, w.due_on, s.appeal, null, s.authority, b.region, 'LAWYER', null
from watch_day w join submission s on s.id = w.submission join authority b on b.id = s.authority
where s.received_on is not null and s.due_on is null and s.replied is null and s.closed_at is null;

update running_deadline r set authority = d.authority, region = d.region from deadline_of_records d
where r.kind = 'FILING' and d.kind = 'FILING' and d.record = r.record and (r.authority, r.region) is distinct from (d.authority, d.region);

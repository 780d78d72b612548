-- A hearing, or a term named with a case, concerned nobody once the appeals about it had ended and no step was in hand. It concerns the
-- lawyers of the case: who analysed it, and who wrote an appeal about it, whether that still runs or not. An appeal that only mentions
-- the case is not about it.
create or replace view concern_of_records as
select d.id as deadline, d.due_on, c.concern
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

drop trigger concerns_of_cases on appeal;

create function follow_analysis() returns trigger language plpgsql as $$
begin
    perform note_concerns_of_cases(array[new.id]);
    return null;
end $$;
create constraint trigger concerns_of_case after insert on legal_analysis deferrable initially deferred for each row
    execute function follow_analysis();
create constraint trigger concerns_of_case_changed after update on legal_analysis deferrable initially deferred for each row
    when (old.known_by is distinct from new.known_by) execute function follow_analysis();

delete from deadline_concern c using running_deadline r where r.id = c.deadline and r.kind in ('CASE', 'HEARING') and not exists (
    select from concern_of_records n where n.deadline = r.id and n.concern = c.concern);
insert into deadline_concern (concern, due_on, deadline)
select n.concern, n.due_on, n.deadline from running_deadline r join concern_of_records n on n.deadline = r.id
where r.kind in ('CASE', 'HEARING') on conflict do nothing;

-- Which cases an open step belongs to. A step of an appeal or a submission belongs to all the incidents that it holds; only
-- who may see all of them sees the step. What a partner is asked belongs to none.
create table open_task_case (
    task_id text not null references open_task on delete cascade,
    case_id uuid not null,
    primary key (task_id, case_id)
);
create index open_task_case_by_case on open_task_case (case_id);

-- Who sees a step of restricted cases, besides managers: the members of all of them. Read in the order of the list.
create table open_task_seer (
    user_id uuid        not null,
    role    text        not null,
    due_at  timestamptz not null,
    task_id text        not null references open_task on delete cascade,
    primary key (user_id, role, due_at, task_id)
);
create index open_task_seer_by_task on open_task_seer (task_id);

insert into open_task_case (task_id, case_id)
select task_id, record from open_task where process = 'IncidentCase'
union all
select t.task_id, p.incident from open_task t join appeal_incident p on p.appeal_id = t.record
where t.process = 'AppealPreparation' and t.organisation is null
union all
select t.task_id, p.incident from open_task t join submission s on s.id = t.record
join appeal_incident p on p.appeal_id = s.appeal where t.process = 'AppealFollowUp';

update open_task t set restricted = exists (
    select 1 from open_task_case c join case_access a on a.case_id = c.case_id where c.task_id = t.task_id and a.restricted);

insert into open_task_seer (user_id, role, due_at, task_id)
select m.user_id, t.role, t.due_at, t.task_id
from open_task t join open_task_case c on c.task_id = t.task_id join case_access a on a.case_id = c.case_id
join case_member m on m.case_id = c.case_id
where a.restricted
group by m.user_id, t.role, t.due_at, t.task_id
having count(*) = (select count(*) from open_task_case o join case_access r on r.case_id = o.case_id
    where o.task_id = t.task_id and r.restricted);

alter table open_task drop column case_id;

insert into step_term (step, working_days, urgent_working_days) values ('Task_AssessLateReply', 5, 2);

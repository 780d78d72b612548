-- What lists of work read: one row for each open step, written in the engine's own transaction. The engine is the truth.
create table open_task (
    task_id      text        primary key,
    process      text        not null,
    step         text        not null,
    record       uuid        not null,
    subject      uuid        not null,
    route        text        not null,
    number       text        not null,
    title_ru     text,
    title_kk     text,
    title_en     text,
    role         text        not null,
    holder       uuid,
    organisation uuid,
    case_id      uuid,
    restricted   boolean     not null,
    urgent       boolean     not null,
    due_at       timestamptz not null,
    created_at   timestamptz not null
);
-- One ordered scan for each way of looking at the list; nothing is ever sorted as a whole.
create index open_task_of_role on open_task (role, due_at, task_id)
    where holder is null and not restricted and organisation is null;
create index open_task_of_restricted_role on open_task (role, due_at, task_id)
    where holder is null and restricted;
create index open_task_of_restricted_case on open_task (case_id) where holder is null and restricted;
create index open_task_of_organisation on open_task (organisation, due_at, task_id)
    where holder is null and organisation is not null;
create index open_task_of_holder on open_task (holder, due_at, task_id) where holder is not null;
create index open_task_of_subject on open_task (subject, step);
create index open_task_of_record on open_task (record);

-- Until when each step should be done, in working days from its start; data that an administrator may change.
create table step_term (
    step                text primary key,
    working_days        int  not null check (working_days between 0 and 250),
    urgent_working_days int  not null check (urgent_working_days between 0 and 250)
);
insert into step_term (step, working_days, urgent_working_days) values
    ('Task_RegisterReport', 1, 0),
    ('Task_VerifyFacts', 5, 1),
    ('Task_AnalyseLegally', 3, 1),
    ('Task_ChooseAppeal', 3, 1),
    ('Task_GiveLegalAid', 20, 5),
    ('Task_MonitorCase', 20, 10),
    ('Task_RecordOutcome', 5, 5),
    ('Task_ReviewNewInformation', 2, 1),
    ('Task_ReconsiderAnalysis', 3, 1),
    ('Task_DecideOnWithdrawal', 1, 0),
    ('Task_DraftAppeal', 5, 2),
    ('Task_ConfirmSignature', 5, 2),
    ('Task_ApproveAppeal', 2, 1),
    ('Task_HandIn', 2, 1),
    ('Task_CorrectAddress', 1, 0),
    ('Task_ChaseRegistration', 2, 1),
    ('Task_AssessReply', 5, 2),
    ('Task_DecideOnSilence', 5, 2);

-- The engine looks for due jobs by due date; without this index it reads all timers (158 ms against 0.4 ms at a million).
create index act_idx_job_due on act_ru_job (coalesce(duedate_, create_time_)) where retries_ > 0;

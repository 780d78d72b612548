-- What waits at a step of a process, the longest waiting first.
create index open_task_at_step on open_task (process, step, created_at, task_id);

-- Jobs of the engine that fail, and since when: noted as the engine notes the failure, so that nobody looks for them among all timers.
-- Gone with the job. When somebody has asked to try it again is forgotten as soon as it has failed again.
create table failed_job (
    job_id    varchar(64) primary key references act_ru_job on delete cascade,
    since     timestamptz not null default now(),
    failed_at timestamptz not null default now(),
    asked_at  timestamptz
);
create index failed_job_in_order on failed_job (since, job_id);

create function note_failed_job() returns trigger language plpgsql as $$
begin
    insert into failed_job (job_id) values (new.id_)
    on conflict (job_id) do update set failed_at = now(), asked_at = null;
    return null;
end $$;
create trigger failure_noted after update on act_ru_job for each row
    when (new.exception_stack_id_ is not null and new.retries_ < old.retries_) execute function note_failed_job();

insert into failed_job (job_id) select id_ from act_ru_job where exception_stack_id_ is not null;

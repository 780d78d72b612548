-- A job that failed and was put off since, as when the term moves that it ends, waits like any other: it is listed, and tried again by hand,
-- only once it has failed again. What the engine tries again by itself is due within minutes.
create function forget_failed_job() returns trigger language plpgsql as $$
begin
    delete from failed_job where job_id = new.id_;
    return null;
end $$;
create trigger failure_forgotten after update of duedate_ on act_ru_job for each row
    when (new.exception_stack_id_ is not null and new.retries_ >= old.retries_
        and new.duedate_ > now() at time zone 'UTC' + interval '1 hour') execute function forget_failed_job();

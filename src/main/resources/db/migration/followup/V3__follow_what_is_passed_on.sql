-- Of what a body passed on: from which submission, on which day, whether later than the law allows. And of what it passed on whole
-- the day on which it did.
alter table submission
    add column forwarded_from uuid references submission,
    add column forwarded_here date,
    add column forwarded_late boolean not null default false,
    add column forwarded_away date;
create index submission_by_forwarded_from on submission (forwarded_from) where forwarded_from is not null;

-- The demands that it holds, once some were passed on; before that they are those to its body.
create table submission_demand (
    submission_id uuid not null references submission on delete cascade,
    demand        uuid not null,
    primary key (submission_id, demand)
);
call keep_part_history('submission_demand', 'submission', 'submission_id');

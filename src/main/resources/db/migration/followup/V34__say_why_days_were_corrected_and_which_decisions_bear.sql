-- Why the day of receipt was corrected when a lawyer had decided by it, and which was noted until then.
create table receipt_correction (
    id         bigint generated always as identity primary key,
    submission uuid        not null references submission on delete cascade,
    noted      date        not null,
    reason     text        not null check (length(reason) <= 1000),
    by_user    uuid        not null references app_user,
    at         timestamptz not null
);
create index receipt_correction_of_submission on receipt_correction (submission, id);

-- The day that a decision of a complaint bears: a claim in court may count from it, and not from the day on which it came.
alter table reply add column dated date;

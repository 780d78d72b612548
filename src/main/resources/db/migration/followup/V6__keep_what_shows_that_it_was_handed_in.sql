-- What shows that a letter was handed in: whoever files again has another one.
create table slip (
    id            uuid   primary key,
    version       bigint not null,
    submission    uuid   not null references submission,
    filed_on      date   not null,
    registered_at timestamptz,
    accepted_by   text   check (length(accepted_by) <= 200),
    tracking      text   check (length(tracking) <= 60),
    scan          uuid
);
create index slip_by_submission on slip (submission, filed_on);
call keep_history('slip');

create table submission (
    id           uuid primary key,
    version      bigint not null,
    number       text   not null unique,
    appeal       uuid   not null references appeal,
    official     uuid   not null references official,
    authority    uuid   not null references authority,
    channel      text   not null,
    email        text   check (length(email) <= 254),
    attempts     int    not null,
    filed_on     date,
    received_on  date,
    registration text   check (length(registration) <= 60),
    term_rule    bigint references statutory_term,
    term_from    date,
    due_on       date,
    replied      date,
    silent       date,
    next         text,
    remark       text   check (length(remark) <= 4000),
    result       text,
    closed_at    timestamptz
);
create index submission_by_appeal on submission (appeal, number);
-- The deadlines that run, in their order.
create index submission_by_due on submission (due_on, id) where due_on is not null and replied is null and closed_at is null;
call keep_history('submission');

create table submission_grade (
    submission_id uuid not null references submission on delete cascade,
    demand        uuid not null,
    grade         text not null,
    primary key (submission_id, demand)
);

create table reply (
    id          uuid primary key,
    version     bigint not null,
    submission  uuid   not null references submission,
    received_on date   not null,
    text        text   not null check (length(text) <= 20000),
    mail        uuid
);
create index reply_by_submission on reply (submission, received_on);
call keep_history('reply');

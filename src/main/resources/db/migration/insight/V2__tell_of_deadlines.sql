-- That a deadline comes near, and that somebody was reminded of it or given it; until they say that they have seen it. Each is told
-- once, however often it is tried. Gone with the deadline.
create table deadline_notice (
    id       bigint generated always as identity primary key,
    user_id  uuid        not null,
    deadline bigint      not null references running_deadline on delete cascade,
    why      text        not null check (why in ('NEAR', 'REMINDED', 'HANDED')),
    day      date        not null,
    by_user  uuid,
    at       timestamptz not null default now(),
    seen_at  timestamptz,
    unique (deadline, user_id, why, day)
);
create index deadline_notice_unseen on deadline_notice (user_id, id) where seen_at is null;

-- So many days before the end of a deadline whoever it concerns is told; data that a manager changes.
create table reminder_rule (
    kind text not null check (kind in ('REPLY', 'STEP', 'SIGNATURE', 'CASE')),
    days int  not null check (days between 0 and 60),
    primary key (kind, days)
);
insert into reminder_rule (kind, days) values ('REPLY', 3), ('REPLY', 0), ('STEP', 1), ('SIGNATURE', 1), ('CASE', 3), ('CASE', 0);

-- Of which ends of which deadlines it was told, by the rule of how many days. A deadline that moves is told of anew.
create table deadline_told (
    deadline bigint not null references running_deadline on delete cascade,
    due_on   date   not null,
    days     int    not null,
    primary key (deadline, due_on, days)
);

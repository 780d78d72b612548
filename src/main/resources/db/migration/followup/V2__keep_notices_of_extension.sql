-- The day to which notices that count have moved the end of the term; due_on is that day then.
alter table submission add column extended_until date;

-- What a body wrote of extending its term, and why that does not count where it does not.
create table extension (
    id          uuid   primary key,
    version     bigint not null,
    submission  uuid   not null references submission,
    decided_on  date   not null,
    came_on     date   not null,
    until       date   not null,
    reason      text   not null check (length(reason) <= 4000),
    defect      text
);
create index extension_by_submission on extension (submission, decided_on);
call keep_history('extension');

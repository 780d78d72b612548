-- A report that is no case, and why. The case number stays.
create table dismissal (
    incident     uuid primary key references incident,
    version      bigint      not null,
    reason       text        not null check (reason in ('SPAM', 'NOT_ABOUT_MEDIA', 'NOTHING_TO_GO_ON')),
    note         text        check (length(note) <= 4000),
    dismissed_by uuid        not null,
    dismissed_at timestamptz not null
);

-- Where people saw the urgency differently from what it was; the first row keeps what the table decided.
create table urgency_change (
    id         bigint generated always as identity primary key,
    incident   uuid        not null references incident,
    before     text        not null,
    after      text        not null check (after <> before),
    reason     text        not null check (length(reason) between 1 and 2000),
    changed_by uuid        not null,
    changed_at timestamptz not null
);
create index urgency_change_by_incident on urgency_change (incident, id);

-- Cases that became urgent, in the order in which they did: open screens read what is new to them.
create table urgent_alert (
    id       bigint generated always as identity primary key,
    incident uuid not null references incident,
    urgency  text not null
);

-- Who is called by mail when a case becomes urgent.
create table on_duty (
    user_id uuid primary key references app_user on delete cascade
);

-- What a reporter said of it in their own words, beside the account itself.
alter table report
    add column said_when  text check (length(said_when) <= 500),
    add column said_where text check (length(said_where) <= 500),
    add column said_who   text check (length(said_who) <= 2000);

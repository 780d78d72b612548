create table outgoing_mail (
    id          uuid primary key,
    send_key    text        not null unique,
    topic       uuid        not null,
    reference   text        not null unique,
    message_id  text        not null unique,
    recipient   text        not null check (length(recipient) <= 254),
    subject     text        not null,
    body        text        not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    queued_at   timestamptz not null default now(),
    -- When it is tried next; while an attempt runs, the end of its lease.
    due_at      timestamptz not null default now(),
    attempts    int         not null default 0,
    accepted_at timestamptz,
    done_at     timestamptz,
    last_error  text
);
create index outgoing_mail_due on outgoing_mail (due_at) where state = 'WAITING';
create index outgoing_mail_waiting on outgoing_mail (queued_at) where state = 'WAITING';

create table outgoing_attachment (
    mail     uuid not null references outgoing_mail,
    position int  not null,
    file     uuid not null references evidence_file,
    primary key (mail, position)
);

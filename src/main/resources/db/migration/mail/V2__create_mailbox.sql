-- What came in, each message once. What a message is and what was done with it are two things: a bounce may be matched.
create table incoming_mail (
    id          uuid primary key,
    fingerprint text        not null unique,
    nature      text        not null check (nature in ('REPLY', 'BOUNCE', 'AUTOMATIC')),
    reason_code text,
    state       text        not null check (state in ('MATCHED', 'UNMATCHED', 'AUTOMATIC', 'IGNORED')),
    topic       uuid,
    sender      text        not null,
    subject     text        not null,
    body        text        not null,
    note        text        check (note in ('TOO_LARGE', 'UNREADABLE')),
    sent_at     timestamptz,
    received_at timestamptz not null default now(),
    raw         uuid        references evidence_file,
    -- Whether those who follow the topic have been told.
    told        boolean     not null,
    handled_by  uuid,
    handled_at  timestamptz,
    check (state <> 'MATCHED' or topic is not null)
);
create index incoming_mail_unmatched on incoming_mail (received_at desc, id) where state = 'UNMATCHED';
create index incoming_mail_to_tell on incoming_mail (received_at) where not told;
create index incoming_mail_by_topic on incoming_mail (topic, received_at);

-- How far the mailbox has been read, by the server's own numbers (RFC 3501, 2.3.1.1).
create table mailbox_position (
    only_one     boolean primary key default true check (only_one),
    uid_validity bigint  not null,
    last_uid     bigint  not null
);

-- Each content once, with what its last check found.
create table evidence_content (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null,
    state      text        not null default 'SOUND' check (state in ('SOUND', 'MISSING', 'DAMAGED')),
    -- At first the day only: a reporter's file tells no hour.
    checked_at timestamptz not null default date_trunc('day', now(), 'Asia/Almaty'),
    claimed_at timestamptz
);
create index evidence_content_by_check on evidence_content (checked_at);
create index evidence_content_at_fault on evidence_content (sha256) where state <> 'SOUND';
insert into evidence_content (sha256, size, checked_at) select distinct on (sha256) sha256, size, stored_at from evidence_file;
alter table evidence_file add foreign key (sha256) references evidence_content;

alter table evidence_custody drop constraint evidence_custody_handling_check;
alter table evidence_custody add check (handling in
    ('STORED', 'FETCHED', 'VIEWED', 'DOWNLOADED', 'COPIED', 'SENT', 'FOUND_DAMAGED', 'FOUND_MISSING', 'FOUND_SOUND'));
alter table evidence_custody add column detail text check (length(detail) <= 2000);

-- A file of a case. Files without a row here (letters, mails) belong to the record that names them.
create table case_file (
    id         uuid primary key references evidence_file,
    version    bigint not null,
    position   bigint generated always as identity,
    incident   uuid   not null references incident,
    -- A source that is removed lets go of its copy, which stays evidence of the case.
    source     uuid   references source on delete set null,
    copy_of    uuid   references case_file,
    taken_by   text   check (length(taken_by) <= 200),
    taken_kind text, taken_from date, taken_to date, taken_time time,
    came       text   check (length(came) <= 2000)
);
create index case_file_by_incident on case_file (incident, position desc);
create index case_file_by_source on case_file (source);
create index case_file_by_original on case_file (copy_of);
call keep_history('case_file');

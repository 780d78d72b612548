-- One import: a file, how it was read, which column is what, and how far it has come. The actor is who has asked for what is
-- being done with it now.
create table import_run (
    id         uuid primary key,
    owner      uuid        not null references app_user,
    actor      uuid        not null references app_user,
    file_name  text        not null check (length(file_name) <= 200),
    form       jsonb       not null,
    header     jsonb       not null,
    mapping    jsonb,
    state      text        not null,
    total      int         not null,
    chosen     int         not null default 0,
    imported   int         not null default 0,
    failed     int         not null default 0,
    undone     int         not null default 0,
    kept       int         not null default 0,
    seen       boolean     not null default false,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at   timestamptz
);
create index import_run_of_owner on import_run (owner, created_at desc);
create index import_run_newest on import_run (created_at desc);
create index import_run_under_way on import_run (started_at) where state in ('RUNNING', 'UNDOING');
create index import_run_unseen on import_run (owner) where ended_at is not null and not seen;

-- The file itself, to be read again in another encoding; gone once the import begins.
create table import_file (
    run     uuid primary key references import_run on delete cascade,
    content bytea not null
);

-- One row of the file. Its cells go once a case has been made of it.
create table import_row (
    run         uuid not null references import_run on delete cascade,
    number      int  not null,
    cells       jsonb,
    chosen      boolean not null default true,
    sound       boolean,
    state       text not null default 'READ',
    own_number  text,
    incident    uuid references incident on delete set null,
    imported_at timestamptz,
    problem     text,
    arguments   jsonb,
    primary key (run, number)
);
create index import_row_by_state on import_row (run, state, number);
create index import_row_by_own_number on import_row (own_number) where own_number is not null;
create index import_row_by_incident on import_row (incident) where incident is not null;

-- Whom nobody knew before: taken out again when the import is undone and nothing else tells of them.
create table import_person (
    run    uuid not null references import_run on delete cascade,
    person uuid not null references person on delete cascade,
    primary key (run, person)
);
create index import_person_by_person on import_person (person);

-- Which column was what in a file with these headers, for the next one of the same person.
create table import_habit (
    owner      uuid not null references app_user on delete cascade,
    header     text not null,
    mapping    jsonb not null,
    primary key (owner, header)
);

-- A case that had ended was taken up again: when, by whom, why, and how it had ended.
create table incident_reopening (
    id       bigint generated always as identity primary key,
    incident uuid        not null references incident,
    at       timestamptz not null,
    by_user  uuid        not null,
    reason   text        not null check (length(reason) <= 4000),
    outcome  text        not null
);
create index incident_reopening_by_incident on incident_reopening (incident, id desc);

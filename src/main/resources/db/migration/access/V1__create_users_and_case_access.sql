create table app_user (
    id              uuid primary key,
    version         bigint  not null,
    login           text    not null check (length(login) between 2 and 60),
    name            text    not null check (length(name) between 1 and 120),
    email           text    check (length(email) <= 254),
    password_hash   text    not null,
    language        text    not null,
    organisation_id uuid,
    enabled         boolean not null,
    example         boolean not null
);
create unique index app_user_login on app_user (lower(login));

create table user_role (
    user_id uuid not null references app_user on delete cascade,
    role    text not null,
    primary key (user_id, role)
);

create table case_access (
    case_id    uuid primary key,
    restricted boolean not null
);

create table case_member (
    case_id uuid not null references case_access,
    user_id uuid not null references app_user,
    primary key (case_id, user_id)
);
create index case_member_by_user on case_member (user_id);

-- The one-time code with which the first administrator is made; gone once used.
create table first_administrator_code (
    only_one  boolean primary key default true check (only_one),
    code_hash text not null
);

create table failed_sign_in (
    login text        not null,
    at    timestamptz not null default now()
);
create index failed_sign_in_by_login on failed_sign_in (login, at);

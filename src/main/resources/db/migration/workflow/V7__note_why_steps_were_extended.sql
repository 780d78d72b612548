-- Why a step got more time, and from whom. The last word on a step holds; the earlier ones are its history.
create table step_extension (
    id      bigint generated always as identity primary key,
    task_id text        not null,
    record  uuid        not null,
    step    text        not null,
    due_was timestamptz not null,
    due_at  timestamptz not null,
    reason  text        not null check (length(reason) <= 1000),
    by_user uuid        not null,
    at      timestamptz not null default now()
);
create index step_extension_of_task on step_extension (task_id, id desc);

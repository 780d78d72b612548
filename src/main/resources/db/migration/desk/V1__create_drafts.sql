create table form_draft (
    user_id  uuid        not null,
    form     text        not null,
    subject  uuid        not null,
    content  jsonb       not null,
    saved_at timestamptz not null default now(),
    primary key (user_id, form, subject)
);

-- How often it was handed to the mail server without a word of what became of it; while an attempt runs, that one, too. Each of these
-- may have left.
alter table outgoing_mail add column in_doubt int not null default 0;

-- Since when nobody gets through to the mail server, and when it is tried next; no row while one does.
create table mail_server_away (
    only_one boolean     primary key default true check (only_one),
    since    timestamptz not null default now(),
    next_at  timestamptz not null
);
drop index outgoing_mail_due;

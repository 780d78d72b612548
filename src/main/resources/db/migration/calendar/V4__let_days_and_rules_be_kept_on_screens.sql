-- Administrators enter, change and take out holidays and single days; each version stays in the history.
create extension if not exists btree_gist;

alter table holiday drop constraint holiday_pkey, drop column id;
alter table holiday
    add column id uuid primary key default gen_random_uuid(),
    add column version bigint not null default 1,
    add constraint one_holiday_a_day exclude using gist (month with =, day with =, int4range(first_year, last_year, '[]') with &&);
call keep_history('holiday');

-- What a single day is: off, worked, or the announced first day of Kurban-ait, in the place of the computed one.
alter table calendar_day drop constraint calendar_day_pkey;
alter table calendar_day
    add column id uuid primary key default gen_random_uuid(),
    add column version bigint not null default 1,
    add column kind text check (kind in ('OFF', 'WORKING', 'KURBAN_AIT')),
    add constraint one_entry_a_day unique (day);
update calendar_day set kind = case when working then 'WORKING' else 'OFF' end;
alter table calendar_day alter column kind set not null, drop column working;
call keep_history('calendar_day');

-- A changed rule is a row of its own that replaces the one before; deadlines that are over keep the row they were computed by. No
-- two rules of one kind give a term on the same day.
alter table statutory_term
    add column public_id uuid not null unique default gen_random_uuid(),
    add column replaced boolean not null default false,
    add column replaces bigint unique references statutory_term,
    add constraint one_rule_a_day exclude using gist (kind with =, daterange(valid_from, valid_until, '[]') with &&)
        where (not replaced);

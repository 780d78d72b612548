-- Administrators enter new names of places and correct those there are.
alter table place_name
    add column id uuid not null default gen_random_uuid(),
    add column version bigint not null default 1;
alter table place_name drop constraint place_name_pkey;
alter table place_name add primary key (id);
create unique index place_name_from_a_day on place_name (code, valid_from);

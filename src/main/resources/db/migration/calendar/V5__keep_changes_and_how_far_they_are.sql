-- What was changed in the tables, by whom and why, and how far the running terms have followed: all terms up to the place have been
-- looked at.
create table calendar_change (
    id        uuid primary key,
    at        timestamptz not null,
    actor     uuid        not null references app_user,
    what      text        not null,
    reason    text        not null check (length(reason) <= 1000),
    since     date        not null,
    total     int         not null,
    looked    int         not null default 0,
    moved     int         not null default 0,
    failed    int         not null default 0,
    place_due date        not null,
    place_id  uuid        not null,
    ended_at  timestamptz
);
create index calendar_change_newest on calendar_change (at desc);
create index calendar_change_under_way on calendar_change (at) where ended_at is null;

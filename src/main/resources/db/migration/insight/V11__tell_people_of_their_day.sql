-- At which hour of Almaty somebody gets the mail about their day, and the last day on which they were told, or had nothing to be told
-- of. Whoever writes the day sends the mail.
create table digest (
    user_id uuid primary key,
    hour    int check (hour between 0 and 23),
    told_on date not null
);

-- The address at which somebody's calendar reads their deadlines: its hash. How often it was read in the last hour in which it was.
create table calendar_feed (
    user_id uuid primary key,
    hash    text not null unique,
    made_at timestamptz not null,
    hour    timestamptz,
    reads   int  not null default 0
);

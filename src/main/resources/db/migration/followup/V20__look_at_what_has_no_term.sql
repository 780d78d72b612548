-- What was filed by a law whose terms nobody has entered runs on none. The day on which we look at it ourselves.
create table watch_day (
    submission uuid primary key references submission on delete cascade,
    due_on     date not null
);

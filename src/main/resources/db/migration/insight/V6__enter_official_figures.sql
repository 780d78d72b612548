-- What bodies of the state publish of the same, entered beside our own figures with where it stands. Entered again from the same place,
-- it is corrected.
create table official_figure (
    id         uuid        primary key,
    stage      text        not null,
    kind       text,
    year       int         not null check (year between 1990 and 2100),
    part       text        not null,
    region     text,
    category   uuid references category,
    amount     bigint      not null check (amount >= 0),
    source     text        not null check (length(source) <= 2000),
    entered_by uuid        not null,
    entered_at timestamptz not null default now()
);
-- An address may be longer than an index takes.
create unique index official_figure_by_source on official_figure (year, part, stage, kind, region, category, md5(source)) nulls not distinct;
call keep_history('official_figure');

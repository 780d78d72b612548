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
    entered_at timestamptz not null default now(),
    unique nulls not distinct (year, part, stage, kind, region, category, source)
);

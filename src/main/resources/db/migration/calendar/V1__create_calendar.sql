-- Holidays that come back each year, by the years in which the law knew them.
create table holiday (
    id           bigint generated always as identity primary key,
    month        int     not null check (month between 1 and 12),
    day          int     not null check (day between 1 and 31),
    first_year   int     not null,
    last_year    int,
    moves        boolean not null,
    name_ru      text    not null,
    name_kk      text    not null,
    name_en      text    not null,
    source       text    not null
);

-- Single days that the rules do not give: transfers by decree, an announced day of Kurban-ait that differs.
create table calendar_day (
    day      date    primary key,
    working  boolean not null,
    name_ru  text    not null,
    name_kk  text    not null,
    name_en  text    not null,
    source   text    not null
);

-- What the law says about time. A row that is changed never changes a deadline already computed: that one keeps its row's id.
create table statutory_term (
    id            bigint generated always as identity primary key,
    kind          text    not null,
    law           text    not null,
    article       text    not null,
    valid_from    date    not null,
    valid_until   date,
    amount        int     not null check (amount > 0),
    unit          text    not null check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS')),
    moves         boolean not null,
    receipt_moves boolean not null,
    source        text    not null,
    confirmed_by  text,
    confirmed_on  date
);
create index statutory_term_by_kind on statutory_term (kind, valid_from);

create table monthly_index (
    valid_from   date    primary key,
    tenge        int     not null,
    confirmed    boolean not null
);

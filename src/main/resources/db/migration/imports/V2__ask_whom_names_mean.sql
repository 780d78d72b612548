-- A name in a row of past cases that somebody in the records or in another row has, in small letters, with the first row that
-- has it: whom it means is for people to say. Gone once the import has ended.
create table import_namesake (
    run    uuid not null,
    row    int  not null,
    name   text not null,
    first  int  not null,
    meant  text check (meant in ('KNOWN', 'SAME_IN_TABLE', 'ANOTHER')),
    person uuid references person on delete set null,
    primary key (run, row, name),
    foreign key (run, row) references import_row on delete cascade
);
create index import_namesake_by_name on import_namesake (run, name);
create index import_namesake_by_person on import_namesake (person);

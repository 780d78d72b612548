-- Whether the server may fetch web pages; an administrator allows it.
create table evidence_fetching (
    only_one boolean primary key default true check (only_one),
    allowed  boolean not null
);
insert into evidence_fetching (allowed) values (false);

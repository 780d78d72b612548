-- Detentions and proceedings that a letter does not tell of, though its records hold them. Their ids alone: what becomes of a fact
-- is no business of the letter's.
create table appeal_left_out (
    appeal_id uuid not null references appeal,
    fact      uuid not null,
    primary key (appeal_id, fact)
);

-- Whether a file of a version was made: then what is written next is another version, however soon.
alter table appeal_version add column filed boolean not null default false;

-- Which letter another goes on from with the words it had: what has happened since those were written stands in neither.
create table appeal_taken (
    appeal uuid primary key references appeal,
    before uuid not null references appeal
);

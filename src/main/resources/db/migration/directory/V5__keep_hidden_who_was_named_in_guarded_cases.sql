-- Whoever is named in no case any more, and was last named in a guarded one, stays as hidden as that case is; also where
-- the case itself is gone. A row goes when they are named in a case again. Kept by whoever keeps person_case.
create table person_last_guarded (
    person  uuid not null references person on delete cascade,
    case_id uuid not null,
    primary key (person, case_id)
);

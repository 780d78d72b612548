-- What was refused or taken back, and which cases hear it by that merge: they had not before. Also what the case had heard that goes into
-- another.
create table merge_word (
    merge   uuid not null references merge,
    case_id uuid not null,
    consent uuid not null references consent on delete cascade,
    primary key (consent, case_id, merge)
);

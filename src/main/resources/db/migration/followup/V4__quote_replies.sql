-- What of the reply a grade rests on.
alter table submission_grade add column quote text check (length(quote) <= 2000);

-- What a body says otherwise than the record: the claim made of it, with the source it rests on, and the claim it contradicts. Either
-- may be gone since.
create table contradiction (
    id           uuid   primary key,
    version      bigint not null,
    submission   uuid   not null references submission,
    incident     uuid   not null references incident,
    claim        uuid   not null,
    source       uuid   not null,
    contradicted uuid   not null
);
create index contradiction_by_submission on contradiction (submission, incident);
call keep_history('contradiction');

-- Until when the law lets us go on from a submission: while a lawyer decides what next, id is the submission; then, until what was
-- decided on is filed, id is the complaint or the claim. Met is what was filed.
create table own_term (
    id        uuid    primary key,
    appeal    uuid    not null references appeal,
    rule      bigint  not null references statutory_term,
    term_from date    not null,
    due_on    date    not null,
    met       boolean not null default false
);
create index own_term_of_appeal on own_term (appeal);

-- What a mail may answer is looked for by the address that we wrote to, by the body, and by the body's own number.
create index submission_by_email on submission (lower(email)) where email is not null and closed_at is null;
create index submission_of_body on submission (authority, filed_on desc nulls last) where closed_at is null;
create index submission_by_registration on submission (lower(registration)) where registration is not null;

-- A picture of what came on paper.
alter table reply add column scan uuid references evidence_file;

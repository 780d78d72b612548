-- As what something was filed, where its appeal does not say it or says it wrongly; the last of a submission counts.
create table filing_kind (
    id         bigint generated always as identity primary key,
    submission uuid        not null references submission on delete cascade,
    kind       text        not null,
    reason     text        not null check (length(reason) <= 1000),
    by_user    uuid        not null references app_user,
    at         timestamptz not null
);
create index filing_kind_of_submission on filing_kind (submission, id);

-- Since when the body complained of has a complaint that it is to pass on to the superior one.
create table complaint_way (
    submission uuid primary key references submission on delete cascade,
    since      date not null
);

-- That a prosecutor replies in the term of any other body is not confirmed: what runs with one says so, too. No day moves. What is over
-- keeps the row by which it was reckoned.
update submission s set term_rule = p.id
from appeal a, statutory_term r, statutory_term p
where s.closed_at is null and s.replied is null and a.id = s.appeal and a.kind = 'PROSECUTOR' and r.id = s.term_rule and r.kind = 'REPLY'
    and p.kind = 'PROSECUTOR_REPLY'
    and (p.law, p.amount, p.unit, p.moves, p.receipt_moves) = (r.law, r.amount, r.unit, r.moves, r.receipt_moves)
    and s.received_on between p.valid_from and coalesce(p.valid_until, 'infinity');

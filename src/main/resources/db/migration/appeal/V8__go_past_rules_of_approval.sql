-- Which rules of approval can be gone past. The latest word on a rule holds; the earlier ones are its history.
create table rule_mark (
    id      uuid        primary key,
    number  bigint      generated always as identity,
    rule    text        not null,
    marked  boolean     not null,
    by_user uuid        not null,
    at      timestamptz not null
);
create index rule_mark_by_rule on rule_mark (rule, number desc);

-- The rules an approver has gone past, each with why.
create table rule_override (
    appeal  uuid        not null references appeal,
    rule    text        not null,
    reason  text        not null check (length(reason) <= 4000),
    by_user uuid        not null,
    at      timestamptz not null,
    primary key (appeal, rule)
);

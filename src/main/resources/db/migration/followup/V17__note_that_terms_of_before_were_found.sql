-- That the terms of ours which began before we kept any were all found: a start looks for them once.
create table own_terms_found (
    only_one boolean     primary key default true check (only_one),
    at       timestamptz not null default now()
);

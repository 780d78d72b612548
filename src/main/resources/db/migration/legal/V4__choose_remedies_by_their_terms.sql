-- What shows that a norm was broken, and who broke it: somebody of the record, or a body.
create table broken_norm_claim (
    incident uuid not null references legal_analysis on delete cascade,
    norm     uuid not null references norm,
    claim    uuid not null references claim on delete cascade,
    primary key (incident, norm, claim)
);
create index broken_norm_claim_by_claim on broken_norm_claim (claim);

create table broken_norm_by (
    incident    uuid not null references legal_analysis on delete cascade,
    norm        uuid not null references norm,
    involvement uuid references involvement on delete cascade,
    authority   uuid references authority,
    check (num_nonnulls(involvement, authority) = 1)
);
create index broken_norm_by_incident on broken_norm_by (incident);
create index broken_norm_by_involvement on broken_norm_by (involvement);
create index broken_norm_by_authority on broken_norm_by (authority);

create table relied_norm (
    incident uuid not null references legal_analysis on delete cascade,
    norm     uuid not null references norm,
    primary key (incident, norm)
);

-- The remedies that were chosen, each with the rule and the last day as they were computed then: a changed table does not move them.
create table chosen_recourse (
    incident uuid not null references legal_analysis on delete cascade,
    recourse text not null,
    rule     bigint references statutory_term,
    due_on   date,
    primary key (incident, recourse)
);

-- Why something is used whose term is over: it may be restored for good reason.
alter table legal_analysis add column restoration text check (length(restoration) <= 4000);

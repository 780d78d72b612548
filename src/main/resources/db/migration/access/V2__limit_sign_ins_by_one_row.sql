-- What is left of a login's attempts, in one row, so that one statement can take an attempt or find that none is left.
-- Each attempt costs a minute and a half; used_until never lies more than fifteen minutes ahead.
create table sign_in_allowance (
    login      text        primary key,
    used_until timestamptz not null
);
create index sign_in_allowance_used_until on sign_in_allowance (used_until);
drop table failed_sign_in;

-- What ended while nothing ran is told late, once, in deadline_told by -1 days; but not what had fallen due before there was the rule.
alter table reminder_rule add column since date not null default date '2000-01-01';
alter table reminder_rule alter column since drop default;
alter table deadline_notice drop constraint deadline_notice_why_check,
    add check (why in ('NEAR', 'PASSED', 'REMINDED', 'HANDED', 'STANDS_IN'));

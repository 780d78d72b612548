-- A deadline that has moved may come near by one rule on the day on which it was told of by another: with the days before its end, the
-- day says which end it was told of.
alter table deadline_notice add column days int not null default 0;
alter table deadline_notice drop constraint deadline_notice_deadline_user_id_why_day_key;
alter table deadline_notice add unique (deadline, user_id, why, day, days);

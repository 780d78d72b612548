-- Whether somebody else has set the password, who then knows it: its user opens nothing before an own one is chosen. And how often it was
-- set: a session that began with an earlier one ends.
alter table app_user add column temporary boolean not null default false;
alter table app_user add column password_number integer not null default 0;

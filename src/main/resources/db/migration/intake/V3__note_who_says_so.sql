-- Who asserts what a report tells, as whoever took it has said; null where nobody has.
alter table report add column told_by text;

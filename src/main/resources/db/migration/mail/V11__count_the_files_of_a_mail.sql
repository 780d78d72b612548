-- How many files came with it, so that a list says so without opening each; null where it came before they were counted.
alter table incoming_mail add column files integer;

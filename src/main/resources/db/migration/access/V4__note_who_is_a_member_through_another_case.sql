-- Whoever was admitted to a case because it had gone into one that they may see is its member while it is there.
alter table case_member add column through uuid references case_access on delete cascade;
create index case_member_through on case_member (through) where through is not null;

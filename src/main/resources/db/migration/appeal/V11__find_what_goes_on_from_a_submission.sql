create index appeal_by_follows on appeal (follows) where follows is not null;

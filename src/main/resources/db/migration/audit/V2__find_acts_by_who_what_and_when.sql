-- Whoever reads the trail goes page by page from the newest act back: of all, of one person, of one kind, of one record.
create index trail_entry_by_time on trail_entry (at, id);
create index trail_entry_by_actor on trail_entry (actor, at, id);
create index trail_entry_by_act on trail_entry (act, at, id);
drop index trail_entry_by_record;
create index trail_entry_by_record on trail_entry (record, at, id);

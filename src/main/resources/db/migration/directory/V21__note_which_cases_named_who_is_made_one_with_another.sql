-- Of two parts of one person in a case, both moved to one, the other may be taken out; the case has named both all the same.
alter table merge add column cases uuid[]; -- that named the person who went

update merge m set cases = array(
    select distinct (t.before ->> 'incident')::uuid from merge_move t where t.merge = m.id and t.before ->> 'incident' is not null)
where m.kind = 'person' and m.undone_at is null;

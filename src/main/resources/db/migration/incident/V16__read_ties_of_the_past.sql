-- A tie that is gone is found from its other end, too.
create index record_history_of_ties_by_other on record_history ((content ->> 'other')) where table_name = 'incident_link';

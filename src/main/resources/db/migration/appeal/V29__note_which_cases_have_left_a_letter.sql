-- Cases that a letter, or the one it was written after, held and does not hold any more: its authors' words may still speak of the
-- people in them, and these have to be asked as before.
create table appeal_left (
    appeal   uuid not null references appeal,
    incident uuid not null references incident,
    primary key (appeal, incident)
);
create index appeal_left_by_incident on appeal_left (incident);

-- Of what has left before, as far as it is known: statements that were written of it are in the history.
insert into appeal_left (appeal, incident)
select distinct (h.content ->> 'appeal')::uuid, (h.content ->> 'incident')::uuid
from record_history h join appeal a on a.id = (h.content ->> 'appeal')::uuid
where h.table_name = 'statement' and h.deleted and not exists (
    select 1 from appeal_incident p where p.appeal_id = a.id and p.incident = (h.content ->> 'incident')::uuid);

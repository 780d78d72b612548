-- Cases that a letter, or the one it was written after, held and does not hold any more: its authors' words may still speak of the
-- people in them, and these have to be asked as before.
create table appeal_left (
    appeal   uuid not null references appeal,
    incident uuid not null references incident,
    primary key (appeal, incident)
);
create index appeal_left_by_incident on appeal_left (incident);

-- Of what has left before, as far as it is known: statements that were written of it are in the history. Of a case that was merged since,
-- the people are in the one that stayed.
insert into appeal_left (appeal, incident)
with recursive gone as (
    select a.id as appeal, (h.content ->> 'incident')::uuid as incident
    from record_history h join appeal a on a.id = (h.content ->> 'appeal')::uuid
    where h.table_name = 'statement' and h.deleted
    union
    select g.appeal, m.survivor from gone g join merge m on m.loser = g.incident and m.undone_at is null)
select g.appeal, g.incident from gone g join incident i on i.id = g.incident
where not exists (select 1 from appeal_incident p where p.appeal_id = g.appeal and p.incident = g.incident);

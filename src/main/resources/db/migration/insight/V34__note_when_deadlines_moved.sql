-- Programs that read a calendar by its address may keep an event whose time of revision is the one they know: of what has moved, that is
-- when it moved.
alter table running_deadline add column moved_at timestamptz;

create or replace function note_deadline(d deadline_of_records) returns void language plpgsql as $$
begin
    insert into running_deadline as r (kind, record, task, due_on, appeal, case_id, authority, region, role, holder)
    values (d.kind, d.record, d.task, d.due_on, d.appeal, d.case_id, d.authority, d.region, d.role, d.holder)
    on conflict (record, kind, task) do update set due_on = d.due_on, appeal = d.appeal, case_id = d.case_id,
        authority = d.authority, region = d.region, role = d.role, holder = d.holder,
        moved_at = case when r.due_on = d.due_on then r.moved_at else now() end
    where (r.due_on, r.appeal, r.case_id, r.authority, r.region, r.role, r.holder)
        is distinct from (d.due_on, d.appeal, d.case_id, d.authority, d.region, d.role, d.holder);
end $$;

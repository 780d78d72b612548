-- An act that looked again at whom the deadlines of an appeal concern named one that another act was just ending, and failed as it ended:
-- a timer came again five minutes late. As with those of cases, a deadline that somebody is just ending is neither named nor waited for.
create or replace function follow_signatures() returns trigger language plpgsql as $$
declare
    of_appeal uuid := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[0])::uuid;
begin
    if current_setting('arasha.signatures_followed', true) = of_appeal::text then
        return null;
    end if;
    perform set_config('arasha.signatures_followed', of_appeal::text, true);
    perform pg_advisory_xact_lock(hashtextextended(of_appeal::text, 41));
    perform note_deadline(d) from deadline_of_records d where d.kind = 'SIGNATURE' and d.appeal = of_appeal;
    delete from running_deadline r where r.appeal = of_appeal and r.kind = 'SIGNATURE' and not exists (
        select from deadline_of_records d where d.kind = 'SIGNATURE' and d.record = r.record);
    delete from deadline_concern where (concern, due_on, deadline) in (
        select c.concern, c.due_on, c.deadline from running_deadline r join deadline_concern c on c.deadline = r.id
        where r.appeal = of_appeal and not exists (
            select from concern_of_records n where n.deadline = r.id and n.concern = c.concern and n.due_on = c.due_on)
        for update of c skip locked);
    insert into deadline_concern (concern, due_on, deadline, kind, authority, region)
    select n.concern, n.due_on, n.deadline, n.kind, n.authority, n.region from running_deadline r join concern_of_records n on n.deadline = r.id
    where r.appeal = of_appeal
    for key share of r skip locked on conflict do nothing;
    return null;
end $$;

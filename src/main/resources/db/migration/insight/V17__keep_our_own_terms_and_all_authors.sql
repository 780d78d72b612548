-- Our own terms to complain, or to go to court, run out as well: a draft that lay too long was seen nowhere.
alter table running_deadline drop constraint running_deadline_kind_check,
    add check (kind in ('REPLY', 'STEP', 'SIGNATURE', 'CASE', 'HEARING', 'FILING'));
alter table reminder_rule drop constraint reminder_rule_kind_check,
    add check (kind in ('REPLY', 'STEP', 'SIGNATURE', 'CASE', 'HEARING', 'FILING'));
insert into reminder_rule (kind, days) values ('FILING', 14), ('FILING', 3), ('FILING', 0);

-- One branch more than the view has, whatever it has.
do $$
begin
    execute 'create or replace view deadline_of_records as ' || rtrim(pg_get_viewdef('deadline_of_records'::regclass), ';') || '
        union all
        select ''FILING'', o.id, null::text, o.due_on, o.appeal, null::uuid, s.authority, b.region, ''LAWYER'', null::uuid
        from own_term o left join submission s on s.id = o.id left join authority b on b.id = s.authority where not o.met';
end $$;

create or replace view concern_of_records as
select d.id as deadline, d.due_on, c.concern
from running_deadline d cross join lateral (
    select d.holder as concern where d.holder is not null
    union select w.author from appeal_author w where w.appeal_id = d.appeal and d.kind in ('REPLY', 'SIGNATURE', 'FILING')
    union select g.organisation from signatory g where g.appeal = d.appeal and g.answer = 'SIGNED' and d.kind = 'REPLY'
    union select g.organisation from signatory g where g.id = d.record and d.kind = 'SIGNATURE') c;

create function follow_own_term() returns trigger language plpgsql as $$
begin
    perform note_deadline(d) from deadline_of_records d where d.kind = 'FILING' and d.record = new.id;
    if not found then
        delete from running_deadline where kind = 'FILING' and record = new.id;
    end if;
    return null;
end $$;
create trigger deadline_changed after insert or update on own_term for each row execute function follow_own_term();
create trigger deadline_gone after delete on own_term for each row execute function follow_end('FILING');

-- An author who is added while a term starts is seen by neither transaction. As with signatures, the one that ends last looks again.
create constraint trigger deadline_of_appeal after insert on running_deadline deferrable initially deferred for each row
    when (new.kind in ('REPLY', 'FILING')) execute function follow_signatures('appeal');

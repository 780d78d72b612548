-- Keeps person_case of the module directory: whoever is involved, held, proceeded against or spoken of in a claim is
-- named in the case. The links decide who may know of a person, so the database itself keeps them.
create index if not exists claim_person_by_person on claim_person (person);
create index if not exists detention_by_person on detention (person);
create index if not exists proceeding_person_by_person on proceeding_person (person);

create function cases_naming(whom uuid) returns setof uuid language sql stable as $$
    select incident from involvement where person = whom
    union select incident from detention where person = whom
    union select c.incident from claim_person p join claim c on c.id = p.claim_id where p.person = whom
    union select c.incident from proceeding_person p join proceeding c on c.id = p.proceeding_id where p.person = whom
$$;

create function note_person_case() returns trigger language plpgsql as $$
declare
    named uuid;
begin
    if tg_op <> 'INSERT' then
        delete from person_case where person = old.person and case_id not in (select cases_naming(old.person));
    end if;
    if tg_op <> 'DELETE' then
        named := new.person;
        insert into person_case select named, c from cases_naming(named) c where named is not null on conflict do nothing;
    end if;
    return null;
end $$;

create trigger person_case after insert or update of person, incident or delete on involvement
    for each row execute function note_person_case();
create trigger person_case after insert or update of person, incident or delete on detention
    for each row execute function note_person_case();
create trigger person_case after insert or update or delete on claim_person
    for each row execute function note_person_case();
create trigger person_case after insert or update or delete on proceeding_person
    for each row execute function note_person_case();

-- A claim or proceeding that moves to another case takes the people it names with it.
create function note_moved_people() returns trigger language plpgsql as $$
declare
    named uuid;
begin
    for named in execute format('select person from %1$I_person where %1$I_id = $1', tg_table_name) using new.id loop
        delete from person_case where person = named and case_id not in (select cases_naming(named));
        insert into person_case select named, c from cases_naming(named) c on conflict do nothing;
    end loop;
    return null;
end $$;

create trigger person_case after update of incident on claim
    for each row when (old.incident <> new.incident) execute function note_moved_people();
create trigger person_case after update of incident on proceeding
    for each row when (old.incident <> new.incident) execute function note_moved_people();

insert into person_case
select p.person, c.incident
from (select person from involvement where person is not null union select person from detention
    union select person from claim_person union select person from proceeding_person) p, cases_naming(p.person) c (incident);

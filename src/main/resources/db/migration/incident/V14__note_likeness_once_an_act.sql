-- An act that enters an incident with eight claims noted its likeness nine times, and each look at a claim once more. Now
-- it is noted when the act is done, once, and only where something that it rests on has changed.
drop trigger likeness on incident;
drop trigger likeness on claim;
alter table incident_likeness add column noted_in xid8;

-- Planned once for each connection, as name_key is.
create or replace function word_beginnings(words text) returns text[] language plpgsql immutable parallel safe strict as $$
declare
    key text := name_key(words);
begin
    return (select coalesce(array_agg(distinct left(word, 5)), '{}')
        from unnest(string_to_array(key, ' ')) word where length(word) > 3);
end $$;

create or replace function note_likeness(one uuid) returns void language plpgsql as $$
begin
    if exists (select from incident_likeness where incident = one and noted_in = pg_current_xact_id()) then
        return;
    end if;
    insert into incident_likeness
    select i.id, daterange(i.when_from, i.when_to, '[]'),
        array(select distinct key from (select name_key(place) as key
            from unnest(array[i.place_locality_ru, i.place_locality_kk, i.place_locality_en]) place offset 0) k where key <> ''),
        -- The beginning of a long account tells enough, and each claim added reads no more than it.
        word_beginnings(left(concat_ws(' ', i.title_ru, i.title_kk, i.title_en,
            (select string_agg(concat_ws(' ', c.text_ru, c.text_kk, c.text_en), ' ') from
                (select * from claim where incident = i.id order by position limit 20) c)), 4000)),
        pg_current_xact_id()
    from incident i where i.id = one
    on conflict (incident) do update
        set days = excluded.days, places = excluded.places, words = excluded.words, noted_in = excluded.noted_in;
end $$;

create constraint trigger likeness after insert on incident deferrable initially deferred
    for each row execute function note_likeness_of_incident();
create constraint trigger likeness_changed after update on incident deferrable initially deferred
    for each row when (row (old.title_ru, old.title_kk, old.title_en, old.when_from, old.when_to,
            old.place_locality_ru, old.place_locality_kk, old.place_locality_en) is distinct from
        row (new.title_ru, new.title_kk, new.title_en, new.when_from, new.when_to,
            new.place_locality_ru, new.place_locality_kk, new.place_locality_en))
    execute function note_likeness_of_incident();
create constraint trigger likeness after insert or delete on claim deferrable initially deferred
    for each row execute function note_likeness_of_claim();
create constraint trigger likeness_changed after update on claim deferrable initially deferred
    for each row when (row (old.incident, old.position, old.text_ru, old.text_kk, old.text_en) is distinct from
        row (new.incident, new.position, new.text_ru, new.text_kk, new.text_en))
    execute function note_likeness_of_claim();

create or replace function cases_naming(whom uuid) returns setof uuid language plpgsql stable as $$
begin
    return query
        select incident from involvement where person = whom
        union select incident from detention where person = whom
        union select c.incident from claim_person p join claim c on c.id = p.claim_id where p.person = whom
        union select c.incident from proceeding_person p join proceeding c on c.id = p.proceeding_id where p.person = whom;
end $$;

create or replace function leave_cases(whom uuid) returns void language plpgsql as $$
begin
    with gone as (
        delete from person_case where person = whom and case_id not in (select cases_naming(whom)) returning case_id)
    insert into person_last_guarded
    select whom, g.case_id from gone g join case_access a on a.case_id = g.case_id
    where a.restricted and not exists (select cases_naming(whom)) and exists (select 1 from person p where p.id = whom)
    on conflict do nothing;
end $$;

create or replace function enter_cases(whom uuid) returns void language plpgsql as $$
begin
    delete from person_last_guarded where person = whom;
    insert into person_case select whom, c from cases_naming(whom) c on conflict do nothing;
end $$;

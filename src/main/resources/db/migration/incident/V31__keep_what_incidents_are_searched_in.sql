-- Each row that a search of the list looked at had its title spelt anew for all scripts: a word that many titles have took seconds
-- at a million. What is searched is kept now, the number and the title as they are and in that spelling, beside what is compared,
-- and noted with it when an act is done.
alter table incident_likeness add column searched text not null default '';

create or replace function note_likeness(one uuid) returns void language plpgsql as $$
begin
    if exists (select from incident_likeness where incident = one and noted_in = pg_current_xact_id()) then
        return;
    end if;
    insert into incident_likeness as l (incident, days, places, words, searched, noted_in)
    select i.id, daterange(i.when_from, i.when_to, '[]'),
        array(select distinct key from (select name_key(place) as key
            from unnest(array[i.place_locality_ru, i.place_locality_kk, i.place_locality_en]) place offset 0) k where key <> ''),
        -- The beginning of a long account tells enough, and each claim added reads no more than it.
        word_beginnings(left(concat_ws(' ', i.title_ru, i.title_kk, i.title_en,
            (select string_agg(concat_ws(' ', c.text_ru, c.text_kk, c.text_en), ' ') from
                (select * from claim where incident = i.id order by position limit 20) c)), 4000)),
        incident_words(i) || ' ' || incident_title_key(i),
        pg_current_xact_id()
    from incident i where i.id = one
    on conflict (incident) do update set days = excluded.days, searched = excluded.searched, noted_in = excluded.noted_in,
        places = case when l.told_places = '{}' or exists (select from claim where incident = one) then excluded.places
            else array(select distinct unnest(excluded.places || l.told_places)) end,
        words = case when l.told = '{}' or exists (select from claim where incident = one) then excluded.words
            else array(select distinct unnest(excluded.words || l.told)) end;
end $$;

update incident_likeness l set searched = incident_words(i) || ' ' || incident_title_key(i) from incident i where i.id = l.incident;
drop index incident_by_words, incident_by_title_key;
create index incident_likeness_by_searched on incident_likeness using gin (searched gin_trgm_ops);

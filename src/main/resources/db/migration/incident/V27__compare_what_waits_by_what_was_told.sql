-- A report that waits has no claims yet, and often no date and no place: it was compared by its title alone, which of a report
-- from outside is its first words. Until it has claims, the beginning of what was told is compared; whoever takes reports notes it
-- here. No more than that, because those that wait without a date are compared with every other, however many come in at once.
alter table incident_likeness add column told text[] not null default '{}', add column told_places text[] not null default '{}';

-- Of an incident that is being entered, the rest is noted when the act is done.
create function note_told(one uuid, words text, place text) returns void language sql as $$
    insert into incident_likeness (incident, days, places, words, told, told_places)
    select i.id, 'empty'::daterange, '{}'::text[], '{}'::text[], word_beginnings(left(concat_ws(' ', place, words), 1000)),
        array(select distinct key from (select name_key(part) as key
            from unnest(regexp_split_to_array(left(coalesce(place, ''), 500), '[,;.()\n]')) part offset 0) k where key <> '')
    from incident i where i.id = one
    on conflict (incident) do update set told = excluded.told, told_places = excluded.told_places, noted_in = null
$$;

create or replace function note_likeness(one uuid) returns void language plpgsql as $$
begin
    if exists (select from incident_likeness where incident = one and noted_in = pg_current_xact_id()) then
        return;
    end if;
    insert into incident_likeness as l (incident, days, places, words, noted_in)
    select i.id, daterange(i.when_from, i.when_to, '[]'),
        array(select distinct key from (select name_key(place) as key
            from unnest(array[i.place_locality_ru, i.place_locality_kk, i.place_locality_en]) place offset 0) k where key <> ''),
        -- The beginning of a long account tells enough, and each claim added reads no more than it.
        word_beginnings(left(concat_ws(' ', i.title_ru, i.title_kk, i.title_en,
            (select string_agg(concat_ws(' ', c.text_ru, c.text_kk, c.text_en), ' ') from
                (select * from claim where incident = i.id order by position limit 20) c)), 4000)),
        pg_current_xact_id()
    from incident i where i.id = one
    on conflict (incident) do update set days = excluded.days, noted_in = excluded.noted_in,
        places = case when l.told_places = '{}' or exists (select from claim where incident = one) then excluded.places
            else array(select distinct unnest(excluded.places || l.told_places)) end,
        words = case when l.told = '{}' or exists (select from claim where incident = one) then excluded.words
            else array(select distinct unnest(excluded.words || l.told)) end;
end $$;

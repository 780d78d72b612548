-- What a new report is compared with: when, where (in one spelling for all scripts), and the beginnings of the words of
-- title and claims. Beginnings, because Russian and Kazakh words change at their ends.
create function word_beginnings(words text) returns text[] language sql immutable parallel safe strict as $$
    select coalesce(array_agg(distinct left(word, 5)), '{}')
    from unnest(string_to_array(name_key(words), ' ')) word where length(word) > 3
$$;

create table incident_likeness (
    incident uuid primary key references incident on delete cascade,
    days     daterange not null,
    places   text[]    not null,
    words    text[]    not null
);
-- What happened before or after some day could have happened on any: such records are found by their people only.
create index incident_likeness_by_days on incident_likeness using gist (days) where not lower_inf(days) and not upper_inf(days);

create function note_likeness(one uuid) returns void language sql as $$
    insert into incident_likeness
    select i.id, daterange(i.when_from, i.when_to, '[]'),
        array(select distinct name_key(place) from unnest(array[i.place_locality_ru, i.place_locality_kk, i.place_locality_en]) place
            where name_key(place) <> ''),
        -- The beginning of a long account tells enough, and each claim added reads no more than it.
        word_beginnings(left(concat_ws(' ', i.title_ru, i.title_kk, i.title_en,
            (select string_agg(concat_ws(' ', c.text_ru, c.text_kk, c.text_en), ' ') from
                (select * from claim where incident = i.id order by position limit 20) c)), 4000))
    from incident i where i.id = one
    on conflict (incident) do update set days = excluded.days, places = excluded.places, words = excluded.words
$$;

create function note_likeness_of_incident() returns trigger language plpgsql as $$
begin
    perform note_likeness(new.id);
    return null;
end $$;
create function note_likeness_of_claim() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform note_likeness(old.incident);
    end if;
    if tg_op = 'INSERT' or tg_op = 'UPDATE' and old.incident <> new.incident then
        perform note_likeness(new.incident);
    end if;
    return null;
end $$;

create trigger likeness after insert or update on incident for each row execute function note_likeness_of_incident();
create trigger likeness after insert or update or delete on claim for each row execute function note_likeness_of_claim();

select note_likeness(id) from incident;

-- Pairs of incidents that somebody has called two.
create table incident_not_same (
    one   uuid not null references incident on delete cascade,
    other uuid not null references incident on delete cascade,
    by    uuid not null,
    primary key (one, other),
    check (one < other)
);

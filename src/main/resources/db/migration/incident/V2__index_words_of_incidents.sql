-- What the list of incidents is searched in, by parts of words.
create function incident_words(i incident) returns text language sql immutable as $$
    select i.number || ' ' || coalesce(i.title_ru, '') || ' ' || coalesce(i.title_kk, '') || ' ' || coalesce(i.title_en, '')
$$;
create index incident_by_words on incident using gin (incident_words(incident) gin_trgm_ops);

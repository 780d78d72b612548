create function appeal_words(l appeal) returns text language sql immutable as $$
    select l.number || ' ' || coalesce(l.subject_ru, '') || ' ' || coalesce(l.subject_kk, '') || ' ' || coalesce(l.subject_en, '')
$$;
create index appeal_by_words on appeal using gin (appeal_words(appeal) gin_trgm_ops);

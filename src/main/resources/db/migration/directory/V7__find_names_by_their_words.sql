-- A million names are made of some ten thousand words. What somebody types is compared with the words, and the names that
-- have a word like each of those typed are found by their words.
create function name_words(key text) returns text[] language sql immutable parallel safe strict
    return string_to_array(key, ' ');

-- What is left of a word without the letters that spellings vary or leave out.
create function name_bones(word text) returns text language sql immutable parallel safe strict
    return translate(word, 'aeiouvh', '');

-- Not unique: two who enter the same new word at once need not wait for each other, and a word twice does no harm.
create table name_word (
    word  text not null,
    bones text not null generated always as (name_bones(word)) stored
);

create or replace function note_name_keys() returns trigger language plpgsql as $$
declare
    whose uuid;
begin
    if tg_table_name = 'person' then
        whose := new.id;
    elsif tg_op = 'DELETE' then
        whose := old.person_id;
    else
        whose := new.person_id;
    end if;
    with spelling as (
        select unnest(array[name_ru, name_kk, name_en]) as name from person where id = whose
        union select spelling from person_name_variant where person_id = whose
    ), key as materialized (
        select name_key(name) as key from spelling
    ), known as (
        select distinct key from key where key <> ''
    ), word as (
        insert into name_word (word)
        select distinct word from known, unnest(name_words(key)) word
        where not exists (select 1 from name_word n where n.word = word.word)
    ), gone as (
        delete from person_name_key where person = whose and key not in (select key from known)
    )
    insert into person_name_key select whose, key from known on conflict do nothing;
    return null;
end $$;

insert into name_word (word) select distinct word from person_name_key, unnest(name_words(key)) word;

create index name_word_same on name_word (word text_pattern_ops);
create index name_word_bones on name_word (bones);
create index name_word_alike on name_word using gin (word gin_trgm_ops);
create index person_name_key_words on person_name_key using gin (name_words(key));
drop index person_name_key_alike;

-- The names that have one of some words, and one of some others where these are given. The planner knows nothing of the words
-- it will be asked for, and must not take all names for the shortest way.
create function people_named(one text[], other text[], most int) returns table (person uuid, key text)
language plpgsql stable set enable_seqscan = off as $$
begin
    if other is null then
        return query select k.person, k.key from person_name_key k where name_words(k.key) && one limit most;
    else
        return query select k.person, k.key from person_name_key k
            where name_words(k.key) && one and name_words(k.key) && other limit most;
    end if;
end $$;

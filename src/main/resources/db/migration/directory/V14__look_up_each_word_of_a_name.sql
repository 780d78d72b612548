-- The same as before, but each word of a name is looked up by itself: without the offset the planner joins them with the words there
-- are, and reads all of those in the order of their index for each name, until it looks at the grown table again.
create or replace function note_name_keys() returns trigger language plpgsql set enable_seqscan = off as $$
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
        where not exists (select 1 from name_word n where n.word = word.word offset 0)
    ), gone as (
        delete from person_name_key where person = whose and key not in (select key from known)
    )
    insert into person_name_key select whose, key from known on conflict do nothing;
    return null;
end $$;

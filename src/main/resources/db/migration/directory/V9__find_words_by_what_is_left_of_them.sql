-- Two words that differ in one letter, or in two, are equal once one letter, or two, are cut out of each. So the words like one
-- typed are found by equality, where comparing trigrams looked at each word there is. How many letters may differ, and in words
-- how long, is for NameLikeness to say; of a long word its beginning tells enough.
create function name_cuts(word text) returns text[] language sql immutable parallel safe strict
begin atomic
    with recursive cut (letters, times) as (
        select left(word, 16), 0
        union
        select overlay(letters placing '' from place for 1), times + 1
        from cut, generate_series(1, length(letters)) place
        where times < case when length(word) >= 9 then 2 when length(word) >= 6 then 1 else 0 end
    )
    select array_agg(distinct letters) from cut;
end;

drop index name_word_alike;
alter table name_word add column cuts text[] not null generated always as (name_cuts(word)) stored;
create index name_word_cuts on name_word using gin (cuts) with (fastupdate = off);

-- The planner takes the look at each word for cheap.
create function name_words_like(sought text) returns setof text language plpgsql stable set enable_seqscan = off as $$
begin
    return query select word from name_word
        where word = sought or word = left(sought, 1) or bones = name_bones(sought) or cuts && name_cuts(sought);
end $$;

-- The same cuts as before. Found by a recursive query they took five times as long, for each new word of a name and for each
-- word that is looked up.
create or replace function name_cuts(word text) returns text[] language plpgsql immutable parallel safe strict as $$
declare
    cuts text[] := array[left(word, 16)];
    once text;
begin
    if length(word) >= 6 then
        for place in 1..length(cuts[1]) loop
            once := overlay(cuts[1] placing '' from place for 1);
            cuts := cuts || once;
            if length(word) >= 9 then
                for other in place..length(once) loop
                    cuts := cuts || overlay(once placing '' from other for 1);
                end loop;
            end if;
        end loop;
    end if;
    return (select array_agg(distinct cut) from unnest(cuts) cut);
end $$;

-- Names that have just come in are not kept in a list that each search reads from its beginning to its end.
alter index person_name_key_words set (fastupdate = off);
select gin_clean_pending_list('person_name_key_words');

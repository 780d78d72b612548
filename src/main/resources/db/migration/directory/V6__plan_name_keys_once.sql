-- The same key as before. A function in SQL is planned anew by each statement that calls it, which takes ten times as long
-- as what it does; one in PL/pgSQL is planned once for each connection.
create or replace function name_key(name text) returns text language plpgsql immutable parallel safe strict as $$
declare
    folded text := lower(normalize(name, nfkc));
begin
    folded := regexp_replace(folded, '[''’‘ʼ`´ʹʺ"ьъ]', '', 'g');
    -- Digraphs first: in "Iskhak" it is kh that is one sound, and in "Исхак" there is no sh.
    folded := regexp_replace(folded, 'shch|sch|sh|ş|š', 'ш', 'g');
    folded := regexp_replace(folded, 'tch|ch|ç|č', 'ч', 'g');
    folded := regexp_replace(folded, 'dzh|zh|dj', 'ж', 'g');
    folded := replace(regexp_replace(replace(folded, 'kh', 'х'), 'gh|ğ', 'г', 'g'), 'ph', 'ф');
    folded := replace(replace(replace(replace(folded, 'yo', 'е'), 'дж', 'ж'), 'ю', 'iu'), 'я', 'ia');
    folded := replace(replace(replace(folded, 'ц', 'ts'), 'x', 'ks'), 'th', 't');
    -- Cyrillic before the marks are stripped, or й would become и with a mark.
    folded := translate(folded, 'cqwyıаәбвгғдеёжзийкқлмнңоөпрстуұүфхһчшщыіэ', 'kkuiiaabvggdeejziikklmnnooprstuuufhhcwwiie');
    folded := regexp_replace(normalize(folded, nfd), '[\u0300-\u036f]', '', 'g');
    folded := regexp_replace(regexp_replace(folded, '[^[:alnum:]]+', ' ', 'g'), '(.)\1+', '\1', 'g');
    folded := replace(replace(folded, 'ie', 'e'), 'ng', 'n');
    return (
        with word as (
            select word, length(word) > 5 and word ~ '(uli|kizi|ovic|evic|ovna|evna|icna)$' as patronymic
            from unnest(string_to_array(trim(folded), ' ')) as word
            where word <> ''
        )
        select coalesce(string_agg(word, ' ' order by word collate "C")
            filter (where not patronymic or (select count(*) from word where not patronymic) < 2), '')
        from word);
end $$;

-- One spelling for all the spellings of a name: Kazakh and Russian Cyrillic, Kazakh Latin and the usual English
-- transliterations fall together, the order of the names does not matter, and a patronymic may be missing.
-- "Санія Тойкен", "Saniya Toyken" and "Toiken Sania" are all "sania toiken". The letter c stands for ch, w for sh, j for zh.
create function name_key(name text) returns text language sql immutable parallel safe strict as $$
    with latin as (
        -- Digraphs first: in "Iskhak" it is kh that is one sound, and in "Исхак" there is no sh.
        select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
               regexp_replace(lower(normalize(name, nfkc)),
               '[''’‘ʼ`´ʹʺ"ьъ]', '', 'g'),
               'shch|sch|sh|ş|š', 'ш', 'g'), 'tch|ch|ç|č', 'ч', 'g'), 'dzh|zh|dj', 'ж', 'g'),
               'kh', 'х', 'g'), 'gh|ğ', 'г', 'g'), 'ph', 'ф', 'g'), 'yo', 'е', 'g') as text
    ), letters as (
        -- Cyrillic before the marks are stripped, or й would become и with a mark.
        select regexp_replace(normalize(translate(replace(replace(replace(replace(replace(replace(text,
               'дж', 'ж'), 'ю', 'iu'), 'я', 'ia'), 'ц', 'ts'), 'x', 'ks'), 'th', 't'),
               'cqwyıаәбвгғдеёжзийкқлмнңоөпрстуұүфхһчшщыіэ',
               'kkuiiaabvggdeejziikklmnnooprstuuufhhcwwiie'), nfd), '[\u0300-\u036f]', '', 'g') as text
        from latin
    ), folded as (
        select replace(replace(regexp_replace(regexp_replace(text, '[^[:alnum:]]+', ' ', 'g'), '(.)\1+', '\1', 'g'),
               'ie', 'e'), 'ng', 'n') as text
        from letters
    ), word as (
        select word, length(word) > 5 and word ~ '(uli|kizi|ovic|evic|ovna|evna|icna)$' as patronymic
        from folded, unnest(string_to_array(trim(folded.text), ' ')) as word
        where word <> ''
    )
    select coalesce(string_agg(word, ' ' order by word collate "C")
        filter (where not patronymic or (select count(*) from word where not patronymic) < 2), '')
    from word
$$;

-- Which person goes by which keys; kept by the triggers below, whichever way a name is changed.
create table person_name_key (
    person uuid not null references person on delete cascade,
    key    text not null,
    primary key (person, key)
);
create index person_name_key_alike on person_name_key using gin (key gin_trgm_ops);
create index person_name_key_same on person_name_key (key, person);

create function note_name_keys() returns trigger language plpgsql as $$
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
    ), known as (
        select distinct name_key(name) as key from spelling where name_key(name) <> ''
    ), gone as (
        delete from person_name_key where person = whose and key not in (select key from known)
    )
    insert into person_name_key select whose, key from known on conflict do nothing;
    return null;
end $$;

create trigger name_keys after insert or update of name_ru, name_kk, name_en on person
    for each row execute function note_name_keys();
-- A person is deleted with all their spellings; then nobody is left to have keys.
create trigger name_keys after insert or update or delete on person_name_variant
    for each row execute function note_name_keys();

insert into person_name_key
select distinct id, name_key(name) from (
    select id, unnest(array[name_ru, name_kk, name_en]) as name from person
    union select person_id, spelling from person_name_variant) spelling
where name_key(name) <> '';

-- The cases a person is named in, kept by the modules that keep the cases; it decides who may see the person.
create table person_case (
    person  uuid not null references person on delete cascade,
    case_id uuid not null,
    primary key (person, case_id)
);
create index person_case_by_case on person_case (case_id, person);

-- Names the function it calls once and for all: indexes are built without a search path.
create function organisation_key(one organisation) returns text language sql immutable
    return name_key(coalesce(one.name_ru, '') || ' ' || coalesce(one.name_kk, '') || ' ' || coalesce(one.name_en, ''));
create index organisation_alike on organisation using gin (organisation_key(organisation) gin_trgm_ops);

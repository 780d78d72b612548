-- What places are called, from when on. A region goes by its code in ISO 3166-2, a town by a key of our own. A name is
-- borne until the next one of the same code begins. The capital: decree of 23 March 2019 (Nur-Sultan), law and decree of
-- 17 September 2022 (Astana). Abai, Jetisu and Ulytau: since 8 June 2022. Turkistan region and Shymkent as a city of
-- republican significance: decree of 19 June 2018. Konaev: decree of 3 May 2022.
create table place_name (
    code       text not null,
    position   int  not null,
    region     boolean not null,
    valid_from date not null,
    name_ru    text not null,
    name_kk    text not null,
    name_en    text not null,
    primary key (code, valid_from)
);
insert into place_name (code, position, region, valid_from, name_ru, name_kk, name_en) values
    ('KZ-71', 1, true, '1998-05-06', 'Астана', 'Астана', 'Astana'),
    ('KZ-71', 1, true, '2019-03-23', 'Нур-Султан', 'Нұр-Сұлтан', 'Nur-Sultan'),
    ('KZ-71', 1, true, '2022-09-17', 'Астана', 'Астана', 'Astana'),
    ('KZ-75', 2, true, '-infinity', 'Алматы', 'Алматы', 'Almaty'),
    ('KZ-79', 3, true, '2018-06-19', 'Шымкент', 'Шымкент', 'Shymkent'),
    ('KZ-10', 4, true, '2022-06-08', 'Абайская область', 'Абай облысы', 'Abai region'),
    ('KZ-11', 5, true, '-infinity', 'Акмолинская область', 'Ақмола облысы', 'Akmola region'),
    ('KZ-15', 6, true, '-infinity', 'Актюбинская область', 'Ақтөбе облысы', 'Aktobe region'),
    ('KZ-19', 7, true, '-infinity', 'Алматинская область', 'Алматы облысы', 'Almaty region'),
    ('KZ-23', 8, true, '-infinity', 'Атырауская область', 'Атырау облысы', 'Atyrau region'),
    ('KZ-27', 9, true, '-infinity', 'Западно-Казахстанская область', 'Батыс Қазақстан облысы', 'West Kazakhstan region'),
    ('KZ-31', 10, true, '-infinity', 'Жамбылская область', 'Жамбыл облысы', 'Zhambyl region'),
    ('KZ-33', 11, true, '2022-06-08', 'Жетысуская область', 'Жетісу облысы', 'Zhetisu region'),
    ('KZ-35', 12, true, '-infinity', 'Карагандинская область', 'Қарағанды облысы', 'Karaganda region'),
    ('KZ-39', 13, true, '-infinity', 'Костанайская область', 'Қостанай облысы', 'Kostanay region'),
    ('KZ-43', 14, true, '-infinity', 'Кызылординская область', 'Қызылорда облысы', 'Kyzylorda region'),
    ('KZ-47', 15, true, '-infinity', 'Мангистауская область', 'Маңғыстау облысы', 'Mangystau region'),
    ('KZ-55', 16, true, '-infinity', 'Павлодарская область', 'Павлодар облысы', 'Pavlodar region'),
    ('KZ-59', 17, true, '-infinity', 'Северо-Казахстанская область', 'Солтүстік Қазақстан облысы', 'North Kazakhstan region'),
    ('KZ-61', 18, true, '-infinity', 'Южно-Казахстанская область', 'Оңтүстік Қазақстан облысы', 'South Kazakhstan region'),
    ('KZ-61', 18, true, '2018-06-19', 'Туркестанская область', 'Түркістан облысы', 'Turkistan region'),
    ('KZ-62', 19, true, '2022-06-08', 'Улытауская область', 'Ұлытау облысы', 'Ulytau region'),
    ('KZ-63', 20, true, '-infinity', 'Восточно-Казахстанская область', 'Шығыс Қазақстан облысы', 'East Kazakhstan region'),
    ('konaev', 1, false, '-infinity', 'Капшагай', 'Қапшағай', 'Kapchagay'),
    ('konaev', 1, false, '2022-05-03', 'Конаев', 'Қонаев', 'Konaev');

-- Where it was, for maps; in degrees.
alter table incident add column place_latitude numeric(8, 5) check (place_latitude between -90 and 90);
alter table incident add column place_longitude numeric(8, 5) check (place_longitude between -180 and 180);
alter table incident add check ((place_latitude is null) = (place_longitude is null));

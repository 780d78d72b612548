insert into holiday (month, day, first_year, last_year, moves, name_ru, name_kk, name_en, source) values
    (1, 1, 1991, null, true, 'Новый год', 'Жаңа жыл', 'New Year', 'Law on holidays'),
    (1, 2, 1991, null, true, 'Новый год', 'Жаңа жыл', 'New Year', 'Law on holidays'),
    (1, 7, 2006, null, false, 'Православное Рождество', 'Православиелік Рождество', 'Orthodox Christmas', 'Labour Code'),
    (3, 8, 1991, null, true, 'Международный женский день', 'Халықаралық әйелдер күні', 'International Women’s Day', 'Law on holidays'),
    (3, 15, 2027, null, true, 'День Конституции', 'Конституция күні', 'Constitution Day', 'Law on holidays'),
    (3, 21, 2010, null, true, 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz', 'Law on holidays'),
    (3, 22, 1991, null, true, 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz', 'Law on holidays'),
    (3, 23, 2010, null, true, 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz', 'Law on holidays'),
    (5, 1, 1996, null, true, 'Праздник единства народа Казахстана', 'Қазақстан халқының бірлігі мерекесі', 'Day of Unity of the People of Kazakhstan', 'Law on holidays'),
    (5, 7, 2013, null, true, 'День защитника Отечества', 'Отан қорғаушы күні', 'Defender of the Fatherland Day', 'Law on holidays'),
    (5, 9, 1991, null, true, 'День Победы', 'Жеңіс күні', 'Victory Day', 'Law on holidays'),
    (7, 6, 2009, null, true, 'День столицы', 'Астана күні', 'Capital Day', 'Law on holidays'),
    (8, 30, 1996, 2025, true, 'День Конституции', 'Конституция күні', 'Constitution Day', 'Law on holidays'),
    (10, 25, 2022, null, true, 'День Республики', 'Республика күні', 'Republic Day', 'Law on holidays'),
    (12, 1, 2012, 2021, true, 'День Первого Президента', 'Тұңғыш Президент күні', 'First President’s Day', 'Law on holidays'),
    (12, 16, 1991, null, true, 'День Независимости', 'Тәуелсіздік күні', 'Independence Day', 'Law on holidays'),
    (12, 17, 1991, 2021, true, 'День Независимости', 'Тәуелсіздік күні', 'Independence Day', 'Law on holidays');

insert into calendar_day (day, working, name_ru, name_kk, name_en, source) values
    ('2018-08-25', true,  'Перенос рабочего дня', 'Жұмыс күні ауыстырылды', 'Working day transferred', 'Government decree, 2018'),
    ('2018-08-31', false, 'Перенос рабочего дня', 'Жұмыс күні ауыстырылды', 'Working day transferred', 'Government decree, 2018'),
    ('2022-10-22', true,  'Перенос рабочего дня', 'Жұмыс күні ауыстырылды', 'Working day transferred', 'Government decree, 2022'),
    ('2022-10-24', false, 'Перенос рабочего дня', 'Жұмыс күні ауыстырылды', 'Working day transferred', 'Government decree, 2022'),
    ('2025-01-05', true,  'Перенос рабочего дня', 'Жұмыс күні ауыстырылды', 'Working day transferred', 'Government decree, 2024'),
    ('2025-01-03', false, 'Перенос рабочего дня', 'Жұмыс күні ауыстырылды', 'Working day transferred', 'Government decree, 2024');

insert into statutory_term (kind, law, article, valid_from, valid_until, amount, unit, moves, receipt_moves, source, confirmed_by, confirmed_on) values
    ('REPLY',              'LAW_221', '8',   '2007-01-12', '2021-06-30', 15, 'CALENDAR_DAYS', true, false, 'adilet Z070000221_', null, null),
    ('REPLY_WITH_CHECK',   'LAW_221', '8',   '2007-01-12', '2021-06-30', 30, 'CALENDAR_DAYS', true, false, 'adilet Z070000221_', null, null),
    ('EXTENSION',          'LAW_221', '8',   '2007-01-12', '2021-06-30', 30, 'CALENDAR_DAYS', true, false, 'adilet Z070000221_', null, null),
    ('EXTENSION_NOTICE',   'LAW_221', '8',   '2007-01-12', '2021-06-30',  3, 'CALENDAR_DAYS', true, false, 'adilet Z070000221_', null, null),
    ('COMPLAINT',          'LAW_221', '10',  '2007-01-12', '2021-06-30',  3, 'MONTHS',        true, false, 'qogam.gov.kz', 'qogam.gov.kz', '2026-11-01'),
    ('REPLY',              'APPC',    '76',  '2021-07-01', null,         15, 'WORKING_DAYS',  true, true,  'gov.kz', 'gov.kz', '2026-11-01'),
    ('EXTENSION',          'APPC',    '76',  '2021-07-01', null,          2, 'MONTHS',        true, true,  'gov.kz', 'gov.kz', '2026-11-01'),
    ('EXTENSION_NOTICE',   'APPC',    '76',  '2021-07-01', null,          3, 'WORKING_DAYS',  true, true,  'gov.kz', 'gov.kz', '2026-11-01'),
    ('FORWARDING',         'APPC',    '65',  '2021-07-01', null,          3, 'WORKING_DAYS',  true, true,  'zqai.kz', 'zqai.kz', '2026-11-01'),
    ('COMPLAINT',          'APPC',    '92',  '2021-07-01', null,          3, 'MONTHS',        true, true,  'rimap.unhcr.org', 'rimap.unhcr.org', '2026-11-01'),
    ('COMPLAINT_DECISION', 'APPC',    '99',  '2021-07-01', null,         20, 'WORKING_DAYS',  true, true,  'APPC', null, null),
    ('COURT',              'APPC',    '136', '2021-07-01', null,          1, 'MONTHS',        true, true,  'APPC', null, null);

insert into monthly_index (valid_from, tenge, confirmed) values
    ('2015-01-01', 1982, true),  ('2016-01-01', 2121, false), ('2017-01-01', 2269, false), ('2018-01-01', 2405, false),
    ('2019-01-01', 2525, false), ('2020-01-01', 2651, false), ('2020-04-01', 2778, false), ('2021-01-01', 2917, false),
    ('2022-01-01', 3063, false), ('2022-04-01', 3180, false), ('2023-01-01', 3450, false), ('2024-01-01', 3692, false),
    ('2025-01-01', 3932, true),  ('2026-01-01', 4325, true);

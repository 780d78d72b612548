-- What kinds of violation there are, on two levels. Rows are added, renamed and retired on screen, never deleted: an
-- incident of years ago keeps the category it was put into. The ids and codes of those below do not change.
create table category (
    id       uuid    primary key,
    version  bigint  not null,
    code     text    not null unique,
    within   uuid    references category,
    position int     not null,
    name_ru  text    check (length(name_ru) <= 120),
    name_kk  text    check (length(name_kk) <= 120),
    name_en  text    check (length(name_en) <= 120),
    retired  boolean not null,
    check (coalesce(name_ru, name_kk, name_en) is not null)
);
call keep_history('category');

-- Which groups of fields the form of an incident of this category shows.
create table category_field_group (
    category_id uuid not null references category on delete cascade,
    field_group text not null,
    primary key (category_id, field_group)
);

insert into category (id, version, code, within, position, name_ru, name_kk, name_en, retired) values
    ('ca7e0000-0000-4000-8000-000000000001', 1, 'KILLING', null, 1, 'Убийство', 'Кісі өлтіру', 'Killing', false),
    ('ca7e0000-0000-4000-8000-000000000002', 1, 'ATTACK', null, 2, 'Нападение', 'Шабуыл', 'Attack', false),
    ('ca7e0000-0000-4000-8000-000000000003', 1, 'THREAT', null, 3, 'Угроза', 'Қоқан-лоққы', 'Threat', false),
    ('ca7e0000-0000-4000-8000-000000000004', 1, 'OBSTRUCTION', null, 4, 'Воспрепятствование работе', 'Жұмысқа кедергі жасау', 'Obstruction of lawful work', false),
    ('ca7e0000-0000-4000-8000-000000000005', 1, 'DETENTION', null, 5, 'Задержание или арест', 'Ұстау немесе қамау', 'Detention or arrest', false),
    ('ca7e0000-0000-4000-8000-000000000006', 1, 'SUMMONS', null, 6, 'Вызов или «беседа»', 'Шақырту немесе «әңгімелесу»', 'Summons or “conversation”', false),
    ('ca7e0000-0000-4000-8000-000000000007', 1, 'SEARCH', null, 7, 'Обыск или изъятие', 'Тінту немесе алып қою', 'Search or seizure', false),
    ('ca7e0000-0000-4000-8000-000000000008', 1, 'EQUIPMENT_DAMAGE', null, 8, 'Повреждение техники', 'Техниканы бүлдіру', 'Damage to equipment', false),
    ('ca7e0000-0000-4000-8000-000000000009', 1, 'PROSECUTION', null, 9, 'Преследование через суд', 'Сот арқылы қудалау', 'Prosecution', false),
    ('ca7e0000-0000-4000-8000-000000000010', 1, 'PROSECUTION_CRIMINAL', 'ca7e0000-0000-4000-8000-000000000009', 1, 'Уголовное преследование', 'Қылмыстық қудалау', 'Criminal prosecution', false),
    ('ca7e0000-0000-4000-8000-000000000011', 1, 'PROSECUTION_ADMINISTRATIVE', 'ca7e0000-0000-4000-8000-000000000009', 2, 'Административное преследование', 'Әкімшілік қудалау', 'Administrative prosecution', false),
    ('ca7e0000-0000-4000-8000-000000000012', 1, 'PROSECUTION_CIVIL', 'ca7e0000-0000-4000-8000-000000000009', 3, 'Гражданский иск', 'Азаматтық талап қою', 'Civil suit', false),
    ('ca7e0000-0000-4000-8000-000000000013', 1, 'REFUSAL_OF_INFORMATION', null, 10, 'Отказ в информации или аккредитации', 'Ақпарат беруден немесе аккредиттеуден бас тарту', 'Refusal of information or accreditation', false),
    ('ca7e0000-0000-4000-8000-000000000014', 1, 'REFUSAL_TO_INFORM', 'ca7e0000-0000-4000-8000-000000000013', 1, 'Отказ в информации', 'Ақпарат беруден бас тарту', 'Refusal of information', false),
    ('ca7e0000-0000-4000-8000-000000000015', 1, 'REFUSAL_TO_ACCREDIT', 'ca7e0000-0000-4000-8000-000000000013', 2, 'Отказ в аккредитации', 'Аккредиттеуден бас тарту', 'Refusal of accreditation', false),
    ('ca7e0000-0000-4000-8000-000000000016', 1, 'CLOSED_COURT', null, 11, 'Закрытый суд', 'Жабық сот', 'Closed court', false),
    ('ca7e0000-0000-4000-8000-000000000017', 1, 'BLOCKING', null, 12, 'Блокировка, DDoS или закрытие СМИ', 'БАҚ-ты бұғаттау, DDoS немесе жабу', 'Blocking, DDoS or closure of a medium', false),
    ('ca7e0000-0000-4000-8000-000000000018', 1, 'BLOCKED_ACCESS', 'ca7e0000-0000-4000-8000-000000000017', 1, 'Блокировка сайта', 'Сайтты бұғаттау', 'Blocking of a site', false),
    ('ca7e0000-0000-4000-8000-000000000019', 1, 'DDOS', 'ca7e0000-0000-4000-8000-000000000017', 2, 'DDoS-атака', 'DDoS шабуылы', 'DDoS attack', false),
    ('ca7e0000-0000-4000-8000-000000000020', 1, 'CLOSURE', 'ca7e0000-0000-4000-8000-000000000017', 3, 'Закрытие СМИ', 'БАҚ-ты жабу', 'Closure of a medium', false),
    ('ca7e0000-0000-4000-8000-000000000021', 1, 'SURVEILLANCE', null, 13, 'Слежка', 'Аңду', 'Surveillance', false),
    ('ca7e0000-0000-4000-8000-000000000022', 1, 'ONLINE_HARASSMENT', null, 14, 'Травля в сети', 'Желідегі қудалау', 'Online harassment', false),
    ('ca7e0000-0000-4000-8000-000000000023', 1, 'OTHER', null, 15, 'Другое', 'Басқа', 'Other', false);

insert into category_field_group (category_id, field_group)
select id, field_group from category join (values
    ('KILLING', 'PERPETRATORS'),
    ('KILLING', 'PROCEEDINGS'),
    ('ATTACK', 'PERPETRATORS'),
    ('ATTACK', 'EQUIPMENT'),
    ('THREAT', 'PERPETRATORS'),
    ('OBSTRUCTION', 'PERPETRATORS'),
    ('DETENTION', 'PERPETRATORS'),
    ('DETENTION', 'DETENTIONS'),
    ('SUMMONS', 'PERPETRATORS'),
    ('SEARCH', 'PERPETRATORS'),
    ('SEARCH', 'EQUIPMENT'),
    ('EQUIPMENT_DAMAGE', 'PERPETRATORS'),
    ('EQUIPMENT_DAMAGE', 'EQUIPMENT'),
    ('PROSECUTION', 'PROCEEDINGS'),
    ('PROSECUTION_CRIMINAL', 'PROCEEDINGS'),
    ('PROSECUTION_ADMINISTRATIVE', 'PROCEEDINGS'),
    ('PROSECUTION_CIVIL', 'PROCEEDINGS'),
    ('CLOSURE', 'PROCEEDINGS'),
    ('SURVEILLANCE', 'PERPETRATORS'),
    ('ONLINE_HARASSMENT', 'PERPETRATORS')) as shown (code, field_group) using (code);

alter table incident_category add column category_id uuid references category;
update incident_category set category_id = (select id from category where code = incident_category.category);
alter table incident_category drop constraint incident_category_pkey;
alter table incident_category drop column category;
alter table incident_category rename column category_id to category;
alter table incident_category add primary key (incident_id, category);
create index incident_category_by_category on incident_category (category);

-- Administrators enter the monthly calculation index, lawyers confirm it; each version stays in the history. The budget sets it for a
-- year; of the indexes that are known, two were set within one.
alter table monthly_index
    drop constraint monthly_index_pkey,
    add column id uuid primary key default gen_random_uuid(),
    add column version bigint not null default 1,
    add column source text,
    add column confirmed_by text,
    add column confirmed_on date,
    add constraint one_index_a_day unique (valid_from),
    add constraint index_above_nothing check (tenge > 0);
update monthly_index set source = case when valid_from = '2020-04-01' then 'Указ Президента РК «Об уточненном республиканском бюджете на 2020 год»'
    else format('Закон РК «О республиканском бюджете на %s–%s годы»', extract(year from valid_from), extract(year from valid_from) + 2) end;
update monthly_index set confirmed_by = source where confirmed;
alter table monthly_index alter column source set not null, drop column confirmed;
call keep_history('monthly_index');

-- What a law says of terms that is no count of days: what silence means, whether the clock starts anew where an appeal is passed on,
-- whether a notice of extension gives reasons. Such a row counts nothing: its amount is 0, and its unit and start say nothing.
alter table statutory_term
    add column says text,
    drop constraint statutory_term_amount_check,
    add constraint counts_or_says check (case when says is null then amount > 0 else amount = 0 end),
    drop constraint statutory_term_starts_check,
    add constraint starts_known check (starts in ('FILING', 'RECEIPT', 'EXTENSION', 'TERM_END', 'LEARNING', 'DECISION'));

-- The law of 2007 gave so long beyond the first term, the Code gives so long in all.
update statutory_term set starts = 'TERM_END' where kind = 'EXTENSION' and law = 'LAW_221';

insert into statutory_term (kind, law, article, valid_from, valid_until, amount, unit, moves, receipt_moves, source, starts, says,
    confirmed_by, confirmed_on) values
    ('SILENCE', 'LAW_221', '10', '2007-01-12', '2021-06-30', 0, 'CALENDAR_DAYS', false, false, 'adilet Z070000221_', 'RECEIPT',
        'INACTION', null, null),
    ('SILENCE', 'APPC', '91', '2021-07-01', null, 0, 'CALENDAR_DAYS', false, false, 'zakonpravo.kz', 'RECEIPT',
        'REFUSAL', 'zakonpravo.kz', '2026-11-01'),
    ('EXTENSION_REASONS', 'LAW_221', '8', '2007-01-12', '2021-06-30', 0, 'CALENDAR_DAYS', false, false, 'adilet Z070000221_', 'RECEIPT',
        'NOT_REQUIRED', null, null),
    ('EXTENSION_REASONS', 'APPC', '76', '2021-07-01', null, 0, 'CALENDAR_DAYS', false, false, 'gov.kz', 'RECEIPT',
        'REQUIRED', 'gov.kz', '2026-11-01'),
    ('PASSED_ON_CLOCK', 'APPC', '65', '2021-07-01', null, 0, 'CALENDAR_DAYS', false, false, 'zqai.kz', 'RECEIPT',
        'STARTS_ANEW', null, null);

-- In how many days a body registers what it was sent: until then it is not asked.
insert into statutory_term (kind, law, article, valid_from, valid_until, amount, unit, moves, receipt_moves, source, starts) values
    ('REGISTRATION', 'LAW_221', '7', '2007-01-12', '2021-06-30', 3, 'WORKING_DAYS', true, false, 'adilet Z070000221_', 'FILING'),
    ('REGISTRATION', 'APPC', '63', '2021-07-01', null, 3, 'WORKING_DAYS', true, false, 'forensic.gov.kz', 'FILING');

-- That a prosecutor replies in the term of any other body, as it stands in the table by now; no source of ours says it.
insert into statutory_term (kind, law, article, valid_from, valid_until, amount, unit, moves, receipt_moves, source, starts)
select 'PROSECUTOR_REPLY', law, article, valid_from, valid_until, amount, unit, moves, receipt_moves, source, starts
from statutory_term where kind = 'REPLY' and not replaced;

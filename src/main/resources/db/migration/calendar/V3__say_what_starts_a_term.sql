-- From what a term is counted: a rule that waits for a decision gives no day before there is one.
alter table statutory_term add column starts text check (starts in ('RECEIPT', 'EXTENSION', 'LEARNING', 'DECISION'));
update statutory_term set starts = case kind when 'EXTENSION_NOTICE' then 'EXTENSION' when 'COMPLAINT' then 'LEARNING'
    when 'COURT' then 'DECISION' else 'RECEIPT' end;
alter table statutory_term alter column starts set not null;

-- That a complaint goes through the body complained of is confirmed, in how many days it passes it on is not. Reports of crimes run
-- on the clocks of the Criminal Procedure Code and the Code of Administrative Offences: nobody has named their articles yet, so
-- there is no row of them.
insert into statutory_term (kind, law, article, valid_from, amount, unit, moves, receipt_moves, source, starts) values
    ('COMPLAINT_PASSED_ON', 'APPC', '91', '2021-07-01', 3, 'WORKING_DAYS', true, true, 'zakonpravo.kz', 'RECEIPT');

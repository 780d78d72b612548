-- Decree No. 713 of 6 October 2021 moved two days off of 2022. Whoever has entered them already knows better from where.
insert into calendar_day (id, day, kind, name_ru, name_kk, name_en, source)
select gen_random_uuid(), d.day, d.kind, 'Перенос рабочего дня', 'Жұмыс күні ауыстырылды', 'Working day transferred',
    'Government decree No. 713 of 6 October 2021'
from (values (date '2022-03-05', 'WORKING'), ('2022-03-07', 'OFF'), ('2022-08-27', 'WORKING'), ('2022-08-29', 'OFF')) d (day, kind)
where not exists (select from calendar_day k where k.day = d.day);

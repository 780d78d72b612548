-- Letters also state what is only alleged, so the introduction that came with the product does not say that each fact was verified.
-- Who has made a version of their own keeps it, and so do drafts that have taken the sentence: their authors mend them.
insert into letter_template (id, number, part, name, text_ru, text_kk, text_en, at)
select id, 2, part, name, replace(text_ru, 'Каждый факт проверен; источники указаны в конце.', 'Источники указаны в конце.'),
    replace(text_kk, 'Әр дерек тексерілген; дереккөздер соңында көрсетілген.', 'Дереккөздер соңында көрсетілген.'),
    replace(text_en, 'Each fact has been verified; sources are listed at the end.', 'Sources are listed at the end.'), now()
from letter_template t where id = '7e300000-0000-4000-8000-000000000001' and number = 1
    and not exists (select 1 from letter_template later where later.id = t.id and later.number > 1);

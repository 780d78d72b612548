-- The Kazakh templates that came with the product spoke to one body, to however many the letter went, and the introduction read as if
-- the journalists were told of below. Who has made a version of their own keeps it.
insert into letter_template (id, number, part, name, text_ru, text_kk, text_en, at)
select id, number + 1, part, name, text_ru,
    case part
        when 'INTRODUCTION' then replace(text_kk, 'Төменде баяндалған журналистердің құқықтары бұзылған {incidents} оқиғаға байланысты сізге жүгінеміз.',
            'Журналистердің құқықтары бұзылған, төменде баяндалған {incidents} оқиғаға байланысты {recipients, plural, one {сізге} other {сіздерге}} жүгінеміз.')
        else replace(text_kk, 'жауап беруіңізді сұраймыз.', 'жауап {recipients, plural, one {беруіңізді} other {берулеріңізді}} сұраймыз.')
    end, text_en, now()
from letter_template t
where id in ('7e300000-0000-4000-8000-000000000001', '7e300000-0000-4000-8000-000000000002') and by_user is null
    and not exists (select 1 from letter_template later where later.id = t.id and later.number > t.number);

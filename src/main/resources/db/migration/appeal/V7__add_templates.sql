-- Introductions and conclusions to begin with. A version is never changed; the one in use is the one with the highest number.
create table letter_template (
    id      uuid        not null,
    number  int         not null check (number > 0),
    part    text        not null check (part in ('INTRODUCTION', 'CONCLUSION')),
    name    text        not null check (length(name) <= 200),
    text_ru text, text_kk text, text_en text,
    by_user uuid,
    at      timestamptz not null,
    primary key (id, number)
);

insert into letter_template (id, number, part, name, text_ru, text_kk, text_en, at) values
('7e300000-0000-4000-8000-000000000001', 1, 'INTRODUCTION', 'Обращение по нескольким случаям',
 'Обращаемся к вам в связи с {incidents, plural, one {# случаем} few {# случаями} many {# случаями} other {# случая}} нарушения прав журналистов, о {incidents, plural, one {котором} other {которых}} рассказано ниже. Каждый факт проверен; источники указаны в конце.',
 'Төменде баяндалған журналистердің құқықтары бұзылған {incidents} оқиғаға байланысты сізге жүгінеміз. Әр дерек тексерілген; дереккөздер соңында көрсетілген.',
 'We write to you about {incidents, plural, one {# case} other {# cases}} in which the rights of journalists were violated, as told below. Each fact has been verified; sources are listed at the end.',
 '2026-01-01T00:00:00Z'),
('7e300000-0000-4000-8000-000000000002', 1, 'CONCLUSION', 'Просьба об ответе',
 'Просим рассмотреть {demands, plural, one {изложенное требование} other {изложенные требования}} и ответить в срок, который установлен законом.',
 'Баяндалған {demands, plural, one {талапты} other {талаптарды}} қарап, заңда белгіленген мерзімде жауап беруіңізді сұраймыз.',
 'We ask you to consider the {demands, plural, one {demand} other {demands}} set out here and to reply within the term set by law.',
 '2026-01-01T00:00:00Z');

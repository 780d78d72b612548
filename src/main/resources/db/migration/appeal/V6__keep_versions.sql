-- What the letter said after each act that changed it, in each language. A text that several versions share is kept once.
create table appeal_version (
    appeal  uuid        not null references appeal,
    number  int         not null,
    at      timestamptz not null default now(),
    by_user uuid        not null,
    act     text        not null,
    text_ru uuid        not null references letter_text,
    text_kk uuid        not null references letter_text,
    text_en uuid        not null references letter_text,
    primary key (appeal, number)
);

-- When which version was given to those who sign and approve.
create table appeal_version_shown (
    id      bigint generated always as identity primary key,
    appeal  uuid not null,
    number  int  not null,
    foreign key (appeal, number) references appeal_version
);
create index appeal_version_shown_by_appeal on appeal_version_shown (appeal, id desc);

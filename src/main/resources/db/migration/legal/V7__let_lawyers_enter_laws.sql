-- Laws besides those that Arasha begins with: a case may be brought under any.
create table law (
    id       uuid   primary key,
    version  bigint not null,
    code     text   not null unique,
    name_ru  text, name_kk text, name_en text,
    cited_ru text, cited_kk text, cited_en text
);
call keep_history('law');

-- What an article says, as far as somebody has entered it. The official text is at its address.
alter table norm
    add column text_ru text check (length(text_ru) <= 20000),
    add column text_kk text check (length(text_kk) <= 20000),
    add column text_en text check (length(text_en) <= 20000);

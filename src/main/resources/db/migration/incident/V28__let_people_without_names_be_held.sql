-- A team, or people whose names nobody knows yet, can be held, too.
alter table detention alter column person drop not null,
    add column unknown_ru text, add column unknown_kk text, add column unknown_en text,
    add check ((person is null) = (num_nonnulls(unknown_ru, unknown_kk, unknown_en) > 0));

-- The address on the envelope, in the language of the letter. No letter names it: those that are approved stay as they are.
alter table authority
    add column postal_ru text check (length(postal_ru) <= 500),
    add column postal_kk text check (length(postal_kk) <= 500),
    add column postal_en text check (length(postal_en) <= 500);

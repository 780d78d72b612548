-- When and where a case is heard next. What was known before stands in the history of the proceeding.
alter table proceeding add column hearing_on date, add column hearing_at time,
    add column hearing_place_ru text check (length(hearing_place_ru) <= 300),
    add column hearing_place_kk text check (length(hearing_place_kk) <= 300),
    add column hearing_place_en text check (length(hearing_place_en) <= 300),
    add check (hearing_on is not null or num_nonnulls(hearing_at, hearing_place_ru, hearing_place_kk, hearing_place_en) = 0);

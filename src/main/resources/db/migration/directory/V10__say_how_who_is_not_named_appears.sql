-- Who does not want to be named in letters may agree to appear there by other words: initials, "a reporter of …".
alter table consent add column appears_as_ru text check (length(appears_as_ru) <= 200),
    add column appears_as_kk text check (length(appears_as_kk) <= 200),
    add column appears_as_en text check (length(appears_as_en) <= 200);

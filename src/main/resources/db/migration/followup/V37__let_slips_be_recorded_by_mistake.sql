-- Why what shows that something was handed in is of another letter, or of a filing that never was.
alter table slip add column mistake text check (length(mistake) <= 1000);

-- Why a notice of extension was recorded by mistake; it extends nothing then.
alter table extension add column mistake text check (length(mistake) <= 1000);

-- Whether a body passed something on too late follows from the two days and the table of terms; kept, it did not follow them.
alter table submission drop column forwarded_late;

-- When the authors gave an appeal to be signed and approved; null while they write.
alter table appeal add column handed_over_at timestamptz;

-- Whoever publishes what a letter cites is looked up by name for each letter that is composed.
create index organisation_by_name_ru on organisation (lower(name_ru));
create index organisation_by_name_kk on organisation (lower(name_kk));
create index organisation_by_name_en on organisation (lower(name_en));

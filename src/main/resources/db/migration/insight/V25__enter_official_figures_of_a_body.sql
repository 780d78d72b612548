-- Of a single body, too.
alter table official_figure add column body uuid references authority;
drop index official_figure_by_source;
create unique index official_figure_by_source on official_figure (year, part, stage, kind, region, category, body, md5(source))
    nulls not distinct;

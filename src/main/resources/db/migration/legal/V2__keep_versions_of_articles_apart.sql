create extension if not exists btree_gist;

-- "73-2" before "158": each number of an article counts as a number.
create function article_order(law text, article text, part text) returns text language sql immutable
    return law || ' ' || regexp_replace(regexp_replace(article || ' ' || coalesce(part, ''), '([0-9]+)', '00000\1', 'g'),
            '0*([0-9]{6})(?![0-9])', '\1', 'g');

alter table norm
    add column address     text check (length(address) <= 2000 and address ~ '^https?://'),
    add column replaced_by uuid references norm deferrable initially deferred,
    add column in_order    text collate "C" generated always as (article_order(law, article, part)) stored,
    add constraint norm_article check (length(article) between 1 and 40 and length(part) between 1 and 20),
    add constraint norm_ends_after_it_begins check (valid_until >= valid_from),
    add constraint norm_replaced_by_another check (replaced_by <> id),
    add constraint norm_one_version_a_day exclude using gist
        (law with =, article with =, coalesce(part, '') with =, daterange(valid_from, valid_until, '[]') with &&);

create index norm_in_order on norm (in_order, (coalesce(valid_from, '-infinity')), id);
create index norm_by_replacement on norm (replaced_by);

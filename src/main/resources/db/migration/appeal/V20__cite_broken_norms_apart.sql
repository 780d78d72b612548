-- A letter says which norms were broken and, apart from them, which it relies on. What letters have called broken so far stays broken.
alter table appeal_norm add column broken boolean not null default true;
alter table appeal_norm alter column broken drop default;
alter table appeal_norm drop constraint appeal_norm_pkey, add primary key (appeal_id, norm, broken);

update approved_letter set letter = jsonb_set(letter, '{assessment}', jsonb_build_object('paragraphs', letter #> '{assessment,paragraphs}',
    'broken', letter #> '{assessment,norms}', 'relied', '[]'::jsonb));

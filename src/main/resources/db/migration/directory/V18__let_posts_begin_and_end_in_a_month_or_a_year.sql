-- A post begins and ends as exactly as is known, like all that happens. What is noted of a merge is written in the same way, or it
-- could not be undone any more.
alter table person_post
    add column since_kind text, add column since_from date, add column since_to date, add column since_time time,
    add column until_kind text, add column until_from date, add column until_to date, add column until_time time;

alter table person_post disable trigger user;
update person_post set since_kind = 'DAY', since_from = since, since_to = since where since is not null;
update person_post set until_kind = 'DAY', until_from = until, until_to = until where until is not null;
alter table person_post enable trigger user;

alter table person_post drop column since, drop column until,
    add check (until_to >= since_from or 'ABOUT' in (since_kind, until_kind));
create index person_post_by_person on person_post (person);

create function pg_temp.as_far_as_known(post jsonb) returns jsonb language sql as $$
    select post - 'since' - 'until' || jsonb_build_object(
        'since_kind', case when post ->> 'since' is not null then 'DAY' end,
        'since_from', post -> 'since', 'since_to', post -> 'since', 'since_time', null,
        'until_kind', case when post ->> 'until' is not null then 'DAY' end,
        'until_from', post -> 'until', 'until_to', post -> 'until', 'until_time', null)
$$;
update merge_move set before = pg_temp.as_far_as_known(before), after = pg_temp.as_far_as_known(after) where table_name = 'person_post';
drop function pg_temp.as_far_as_known(jsonb);

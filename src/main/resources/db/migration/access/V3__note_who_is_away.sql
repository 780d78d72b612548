-- Who is away from which day to which, both among them, and who stands in for them. Why is nobody's business here.
create extension if not exists btree_gist;
create table absence (
    id         uuid primary key,
    user_id    uuid        not null references app_user on delete cascade,
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    substitute uuid        references app_user check (substitute <> user_id),
    by_user    uuid        not null,
    at         timestamptz not null default now(),
    exclude using gist (user_id with =, daterange(first_day, last_day, '[]') with &&)
);
create index absence_by_end on absence (last_day);
create index absence_of_user on absence (user_id, last_day);

-- Who has on a day what is somebody's: they themselves; while they are away, whoever stands in for them; nobody, where nobody does,
-- or those who would stand in for one another. Whoever stands in may be away, too.
create function standing_in(who uuid, on_day date) returns uuid language plpgsql stable as $$
declare
    seen uuid[] := '{}';
    stands uuid := who;
begin
    while stands is not null and stands <> all (seen) loop
        seen := seen || stands;
        select u.id into stands from absence a left join app_user u on u.id = a.substitute and u.enabled
        where a.user_id = stands and on_day between a.first_day and a.last_day;
        if not found then
            return seen[cardinality(seen)];
        end if;
    end loop;
    return null;
end $$;

-- The steps of a role in the order of their days; those of them that nobody has; and those that somebody has.
create index running_deadline_of_role on running_deadline (role, due_on, id) where kind = 'STEP';
create index running_deadline_free on running_deadline (role, due_on, id) where kind = 'STEP' and holder is null;
create index running_deadline_of_holder on running_deadline (holder, due_on, id) where kind = 'STEP' and holder is not null;

-- How many steps somebody can have in hand at once; nothing is said of who is not here.
create table capacity (
    user_id uuid primary key references app_user on delete cascade,
    steps   int  not null check (steps between 1 and 99)
);

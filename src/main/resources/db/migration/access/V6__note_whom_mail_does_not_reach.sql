-- The last mail that was sent to a user at this address came back or was refused. It holds while that is the address they have.
create table returned_mail (
    user_id     uuid        primary key references app_user on delete cascade,
    address     text        not null check (length(address) <= 254),
    returned_at timestamptz not null
);

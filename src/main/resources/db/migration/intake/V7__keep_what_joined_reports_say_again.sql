-- What a report says that is joined to a case on which people have decided is news there, also where they knew it: another says so. As
-- long as it is joined; what people knew is theirs again when the two are told apart. The report is named without a key: a
-- merge would move it.
create table urgency_said_again (
    change  bigint not null references urgency_change,
    joined  uuid   not null,
    grounds text[] not null,
    primary key (change, joined)
);
create index urgency_said_again_by_joined on urgency_said_again (joined);

-- From which submission a mail was taken last: until somebody has said what it is about, only who may see that one may see the mail.
create table taken_mail (
    mail uuid primary key references incoming_mail,
    submission uuid not null references submission
);

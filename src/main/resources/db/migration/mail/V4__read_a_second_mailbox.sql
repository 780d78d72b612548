-- Two mailboxes are read: letters and the replies to them, and reports.
alter table mailbox_position drop column only_one;
alter table mailbox_position add column box text not null default 'LETTERS' check (box in ('LETTERS', 'REPORTS'));
alter table mailbox_position alter column box drop default;
alter table mailbox_position add primary key (box);

alter table incoming_mail add column box text not null default 'LETTERS' check (box in ('LETTERS', 'REPORTS'));
alter table incoming_mail alter column box drop default;
-- Its own, by which later mails of the same thread name it.
alter table incoming_mail add column message_id text check (length(message_id) <= 400);
create index incoming_mail_by_message_id on incoming_mail (message_id) where box = 'REPORTS' and message_id is not null;

-- The mail that it answers: it goes out in the same thread, from the mailbox that the other came to.
alter table outgoing_mail add column answers uuid references incoming_mail;

-- What went to both mailboxes was kept of the one that was read first: a report that was sent to letters, too, made no case.
alter table incoming_mail add constraint incoming_mail_once unique (fingerprint, box);
alter table incoming_mail drop constraint incoming_mail_fingerprint_key;

-- What a machine seems to have sent about nothing we know was on no list; nobody could say that it is a report.
drop index incoming_mail_put_aside;
create index incoming_mail_put_aside on incoming_mail (received_at desc, id) where state = 'IGNORED' or state = 'AUTOMATIC' and topic is null;

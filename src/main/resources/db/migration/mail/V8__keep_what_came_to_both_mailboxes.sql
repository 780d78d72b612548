-- What went to both mailboxes was kept of the one that was read first: a report that was sent to letters, too, made no case.
alter table incoming_mail add constraint incoming_mail_once unique (fingerprint, box);
alter table incoming_mail drop constraint incoming_mail_fingerprint_key;

-- Which sending of ours a mail answers or returns, as far as it says so: a late bounce is not held against a newer sending.
alter table incoming_mail add column send_key text;
create index outgoing_mail_by_topic on outgoing_mail (topic, queued_at);
-- What people put aside, to be found again when it was a mistake.
create index incoming_mail_put_aside on incoming_mail (received_at desc, id) where state = 'IGNORED';
-- What a machine sent that is about no mail of ours is looked at by a person, too.
update incoming_mail set state = 'UNMATCHED' where state = 'AUTOMATIC' and topic is null;

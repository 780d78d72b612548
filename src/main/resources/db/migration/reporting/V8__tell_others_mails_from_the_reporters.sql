-- Who wrote the mail of a report, where answers go to another address or to none.
alter table exchange add column sender text check (length(sender) <= 320), add check (channel = 'MAIL' or sender is null);

-- Who wrote a mail in the thread, where it was not from the reporter's address.
alter table exchange_message add column sender text check (length(sender) <= 320), add check (from_reporter or sender is null);
update exchange_message m set sender = i.sender from incoming_mail i, exchange e
where i.id = m.id and e.id = m.exchange and lower(i.sender) <> lower(e.address);

-- Who wrote the mail of a report, where answers go to another address or to none.
alter table exchange add column sender text check (length(sender) <= 320), add check (channel = 'MAIL' or sender is null);
update exchange e set sender = (select i.sender from incoming_mail i where i.topic = e.id order by i.received_at limit 1)
where e.channel = 'MAIL' and e.address is null;

-- Who wrote a mail in the thread, where it was not from the reporter's address. The reporter's is kept with its domain in ASCII: of a mail
-- whose domain is not, it cannot be told here.
alter table exchange_message add column sender text check (length(sender) <= 320), add check (from_reporter or sender is null);
update exchange_message m set sender = i.sender from incoming_mail i, exchange e
where i.id = m.id and e.id = m.exchange and lower(i.sender) <> lower(coalesce(e.address, e.sender))
    and (e.address is null or i.sender !~ '@.*[^ -~]');

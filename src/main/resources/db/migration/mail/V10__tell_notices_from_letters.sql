-- What only tells somebody of a record: what is answered to it no record hears, and a person reads it. Whom of those who sign in it went to,
-- and the case or the appeal it is about; where it is about several, or nobody knows any more, none.
alter table outgoing_mail
    add column notice boolean not null default false,
    add column reader uuid,
    add column about uuid;
update outgoing_mail set notice = true where send_key ~ '^(signing|deadline|digest|urgent|reopened):';
update outgoing_mail set about = topic where send_key like 'urgent:%';
update outgoing_mail set reader = substring(send_key from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid
where send_key ~ '^(deadline|digest|urgent):';

-- What was answered to those before was told to nobody.
update incoming_mail i set state = 'UNMATCHED', topic = null from outgoing_mail o
where o.send_key = i.send_key and o.notice and i.topic = o.topic and i.nature = 'REPLY' and i.state = 'MATCHED' and i.box = 'LETTERS';

-- Nor was what came back; no later one to that address is known to have arrived.
insert into returned_mail (user_id, address, returned_at)
select distinct on (u.id) u.id, o.recipient, coalesce(i.received_at, o.done_at, o.queued_at) as at
from outgoing_mail o join app_user u on u.id = o.reader
left join incoming_mail i on i.send_key = o.send_key and i.nature = 'BOUNCE'
where o.recipient = u.email and (o.state = 'FAILED' or i.id is not null)
    and not exists (select 1 from outgoing_mail l where l.reader = u.id and l.recipient = o.recipient
                        and l.delivered_at > coalesce(i.received_at, o.done_at, o.queued_at))
order by u.id, at desc;

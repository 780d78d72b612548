-- When the addressee's server told that it has it (RFC 3464); what tells of that is mail of a kind of its own.
alter table outgoing_mail add column delivered_at timestamptz;
alter table incoming_mail drop constraint incoming_mail_nature_check,
    add check (nature in ('REPLY', 'BOUNCE', 'DELIVERED', 'AUTOMATIC'));

-- Where a mail says its answers are to go, where that is another address than the sender's. Of those of before nobody has read it.
alter table incoming_mail add column reply_to text;

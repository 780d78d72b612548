-- Since when it is held back: what it is about does not allow it to leave now.
alter table outgoing_mail add column held_since timestamptz;
-- Taken back for good before it left.
alter table outgoing_mail drop constraint outgoing_mail_state_check;
alter table outgoing_mail add constraint outgoing_mail_state_check check (state in ('WAITING', 'SENT', 'FAILED', 'RECALLED'));

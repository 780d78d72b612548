-- Whether a lawyer has said what follows from a reply: until then a mail that was matched wrongly can be taken back; and so can one that they
-- found to be no reply.
alter table reply add column assessed boolean not null default false;
alter table reply add column no_reply boolean not null default false;
-- What the submission waited for before it came, and when it was filed, and first filed, as far as was known then. Of the replies of before
-- this nobody knows it: they are not taken back.
alter table reply add column awaited text;
alter table reply add column filed_before date;
alter table reply add column first_filed_before date;
-- A late reply that waits to be assessed has not been. A fresh database has no table of steps yet, and no replies. Nobody has changed them:
-- no trigger is to see it.
alter table reply disable trigger user;
do $$
declare
    late text := case when to_regclass('open_task') is null then 'false' else 's.closed_at is not null and r.known_since >= s.closed_at
        and exists (select from open_task t where t.record = s.id and t.step = ''Task_AssessLateReply'')' end;
begin
    execute 'update reply r set assessed = true from submission s where s.id = r.submission
        and (s.closed_at is not null or s.replied is null or r.received_on < s.first_replied) and not (' || late || ')';
end $$;
alter table reply enable trigger user;

-- Whether a lawyer has said what follows from a reply: until then a mail that was matched wrongly can be taken back.
alter table reply add column assessed boolean not null default false;
-- Whether the receipt was noted because of it, and when it was filed, and first filed, as far as was known before.
alter table reply add column made_receipt boolean not null default false;
alter table reply add column filed_before date;
alter table reply add column first_filed_before date;
update reply r set assessed = true from submission s where s.id = r.submission and (s.closed_at is not null or s.replied is null);

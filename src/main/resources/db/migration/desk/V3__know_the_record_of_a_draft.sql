-- The record whose part the form is about; where it is about the record itself, the same as the subject.
alter table form_draft add column record uuid;
update form_draft set record = subject;
alter table form_draft alter column record set not null;
create index form_draft_by_record on form_draft (record);
create index form_draft_by_age on form_draft (saved_at);

-- By what is quickly made of a form's mark it is known again before the slow hash of its code is made. Older forms have none.
alter table exchange add column form_mark text unique;

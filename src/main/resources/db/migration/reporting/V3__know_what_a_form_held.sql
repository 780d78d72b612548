-- Hashes of the texts of a report on the page: when its form is sent again, what is new in it is not taken for sent.
alter table exchange add column form_texts text;

-- One letter to all addressees, or a letter to each with only its own demands; and to each in which language, where not in the appeal's.
alter table appeal add column addressing text not null default 'TOGETHER';
alter table appeal_addressee add column language text;

-- What went to whom: without an official it went to all who are written to in that language.
alter table filed_letter
    drop constraint filed_letter_pkey,
    add column official uuid references official,
    add column language text;
update filed_letter f set language = a.language from appeal a where a.id = f.appeal;
alter table filed_letter
    alter column language set not null,
    add unique nulls not distinct (appeal, official, language);

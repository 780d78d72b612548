-- A text that nothing but a version says goes with it, when its author types on and the version comes to say something else. What was
-- signed, filed or taken along as a file stays, as does all that was kept before this: which of it that was is not known.
alter table letter_text add column passing boolean not null default false;

-- What goes is looked for where it may be referred to.
create index appeal_version_by_text_ru on appeal_version (text_ru);
create index appeal_version_by_text_kk on appeal_version (text_kk);
create index appeal_version_by_text_en on appeal_version (text_en);
create index signatory_by_signed_text on signatory (signed_text);
create index signatory_by_holds_for on signatory (holds_for);

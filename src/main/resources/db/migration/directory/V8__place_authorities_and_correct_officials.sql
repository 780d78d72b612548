-- What decision tables call a body ("POLICE"): several may be of one kind, each in its region.
alter table authority
    add column code   text check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    add column region text check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
    add constraint authority_superior_is_another check (superior <> id);

create index authority_by_code on authority (code, region);
create index authority_by_superior on authority (superior);
create index authority_in_order_ru on authority (lower(coalesce(name_ru, name_kk, name_en)), id);
create index authority_in_order_kk on authority (lower(coalesce(name_kk, name_ru, name_en)), id);
create index authority_in_order_en on authority (lower(coalesce(name_en, name_ru, name_kk)), id);

alter table official add constraint official_ends_after_beginning check (until >= since);

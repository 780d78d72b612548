-- A sign of 16 bits by which most wrong codes are told before the slow hash is made. Older exchanges get theirs when they are opened.
alter table exchange add column code_sign text;
create index exchange_by_code_sign on exchange (code_sign) where code_hash is not null;

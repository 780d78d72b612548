-- A lawyer may note what somebody has answered outside the product; whoever approves sees which signatures came so.
alter table signatory add column way text check (way in ('ACCOUNT', 'LINK', 'LETTER'));

-- Regions and towns end, mostly by becoming part of another.
alter table place_name
    add column valid_until date check (valid_until > valid_from),
    add column became text;

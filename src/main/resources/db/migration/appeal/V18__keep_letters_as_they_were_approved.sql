-- The letter as it was approved, in each language in which it may be read, to all and to each who gets one of their own: officials,
-- bodies, organisations and norms that it was made of may be corrected later. Appeals approved before this have none.
create table approved_letter (
    appeal   uuid  not null references appeal,
    official uuid  references official,
    language text  not null,
    letter   jsonb not null,
    unique nulls not distinct (appeal, official, language)
);

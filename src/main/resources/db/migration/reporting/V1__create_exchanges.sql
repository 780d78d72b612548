-- A secret that all nodes share; it seals forms and salts receipt codes.
create table installation_key (
    only_one boolean primary key default true check (only_one),
    key      bytea   not null check (length(key) = 32)
);

-- The way to a reporter. No column of these tables knows a time finer than the day.
create table exchange (
    id        uuid primary key,
    version   bigint not null,
    incident  uuid   not null unique references incident,
    channel   text   not null check (channel in ('WEB', 'MAIL')),
    code_hash text   unique,
    address   text   check (length(address) <= 320),
    language  text   not null,
    opened_on date   not null,
    bounced_on date,
    check ((channel = 'WEB') = (code_hash is not null)),
    check (channel = 'MAIL' or address is null)
);

create table exchange_message (
    id            uuid primary key,
    exchange      uuid    not null references exchange,
    position      int     not null,
    from_reporter boolean not null,
    text          text    not null check (length(text) <= 20000),
    said_on       date    not null,
    said_by       uuid,
    unique (exchange, position),
    check (from_reporter = (said_by is null))
);

create table exchange_file (
    exchange uuid not null references exchange,
    position int  not null,
    -- Null for what came with the report itself.
    message  uuid references exchange_message,
    file     uuid not null references evidence_file,
    primary key (exchange, position)
);
create index exchange_file_by_file on exchange_file (file);

-- How many came in this hour, of all together; past hours are deleted.
create table report_rate (
    kind  text primary key,
    hour  timestamptz not null,
    taken int         not null
);

-- In a transaction of a reporter (arasha.day_only), the times that other tables note become the beginning of the day in
-- Kazakhstan. Other transactions do not run the function at all.
create function tell_the_day_only() returns trigger language plpgsql as $$
begin
    return jsonb_populate_record(new,
            jsonb_build_object(tg_argv[0], date_trunc('day', now(), 'Asia/Almaty')::timestamptz));
end $$;

create procedure tell_the_day_only_of(noting_table text, noting_column text) language plpgsql as $$
begin
    execute format('create trigger tells_the_day_only_%s before insert or update on %I for each row '
            'when (current_setting(''arasha.day_only'', true) = ''on'' and new.%I is not null) '
            'execute function tell_the_day_only(%L)', noting_column, noting_table, noting_column, noting_column);
end $$;

call tell_the_day_only_of('incident', 'known_since');
call tell_the_day_only_of('trail_entry', 'at');
call tell_the_day_only_of('evidence_file', 'stored_at');
call tell_the_day_only_of('evidence_custody', 'at');

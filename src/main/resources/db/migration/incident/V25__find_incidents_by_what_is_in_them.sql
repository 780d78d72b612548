-- The words of a title in one spelling for all scripts, so that "Toyken" finds «Тойкен».
create function incident_title_key(i incident) returns text language sql immutable
    return name_key(coalesce(i.title_ru, '') || ' ' || coalesce(i.title_kk, '') || ' ' || coalesce(i.title_en, ''));
create index incident_by_title_key on incident using gin (incident_title_key(incident) gin_trgm_ops);
create index involvement_by_affiliation on involvement (affiliation) where affiliation is not null;
create index involvement_by_organisation on involvement (organisation) where organisation is not null;
create index proceeding_step_by_article on proceeding_step (article);
create index incident_by_region on incident (place_region, number desc);
create index incident_urgent on incident (number desc) where outcome is null and urgency <> 'NONE';
create index incident_ended on incident (number desc) where outcome is not null;
-- A list of a week asks for open-ended days, too.
drop index incident_likeness_by_days;
create index incident_likeness_by_days on incident_likeness using gist (days);

-- When anything of a record was last written: a list in that order reads one index.
create table incident_last_change (
    incident uuid primary key references incident on delete cascade,
    at       timestamptz not null
);
create index incident_last_change_in_order on incident_last_change (at desc, incident desc);

insert into incident_last_change
select incident, max(at) from (
    select id as incident, known_since as at from incident
    union all select incident, known_since from source
    union all select incident, known_since from claim
    union all select incident, known_since from involvement
    union all select incident, known_since from detention
    union all select incident, known_since from proceeding
    union all select incident, known_since from equipment
    union all select incident, known_since from incident_link) as part
group by incident;

create function note_last_change_of_incidents() returns trigger language plpgsql as $$
begin
    insert into incident_last_change select id, now() from written order by id
    on conflict (incident) do update set at = excluded.at where incident_last_change.at < excluded.at;
    return null;
end $$;
create function note_last_change_of_parts() returns trigger language plpgsql as $$
begin
    -- A record that is being taken out again has none any more when its parts go.
    insert into incident_last_change
    select distinct i.id, now() from written w join incident i on i.id = w.incident order by i.id
    on conflict (incident) do update set at = excluded.at where incident_last_change.at < excluded.at;
    return null;
end $$;

create trigger last_change_entered after insert on incident referencing new table as written
    for each statement execute function note_last_change_of_incidents();
create trigger last_change_changed after update on incident referencing new table as written
    for each statement execute function note_last_change_of_incidents();

do $$
declare
    part text;
begin
    foreach part in array array['source', 'claim', 'involvement', 'detention', 'proceeding', 'equipment', 'incident_link'] loop
        execute format('create trigger last_change_entered after insert on %I referencing new table as written
            for each statement execute function note_last_change_of_parts()', part);
        execute format('create trigger last_change_changed after update on %I referencing new table as written
            for each statement execute function note_last_change_of_parts()', part);
        execute format('create trigger last_change_taken_out after delete on %I referencing old table as written
            for each statement execute function note_last_change_of_parts()', part);
    end loop;
end $$;

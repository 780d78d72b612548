-- Two reports of one event are joined: the case then has the ways to both reporters.
alter table exchange drop constraint exchange_incident_key;
create index exchange_by_incident on exchange (incident);

-- Reports by mail have no date until they are registered, and those from the page often have none. The few that wait are
-- compared with every other.
create index incident_waiting_without_date on incident (id) where when_kind is null and outcome is null;

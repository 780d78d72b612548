-- The list of incidents shows when a record was last written: of what a reporter wrote, the day only (decision 20).
call tell_the_day_only_of('incident_last_change', 'at');

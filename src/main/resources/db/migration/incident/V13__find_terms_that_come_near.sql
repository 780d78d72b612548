-- Terms of running cases that are not urgent yet: few rows, however many cases there are.
create index incident_by_term_ahead on incident (term_ends_on)
    where outcome is null and urgency = 'NONE' and term_ends_on is not null;

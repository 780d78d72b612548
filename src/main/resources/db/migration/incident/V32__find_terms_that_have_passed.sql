-- Terms that made running cases urgent: few rows, however many cases there are.
create index incident_by_term_urgent on incident (term_ends_on)
    where outcome is null and urgency = 'TERM_ENDS_SOON' and term_ends_on is not null;

-- Who looks for cases that may go together asks by the body whose people did it.
create index involvement_by_body_of_perpetrator on involvement ((coalesce(organisation, affiliation)))
    where part = 'PERPETRATOR' and coalesce(organisation, affiliation) is not null;

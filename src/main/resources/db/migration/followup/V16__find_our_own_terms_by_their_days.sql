-- A change of the calendar looks at them in this order, from its first day on.
create index own_term_running on own_term (due_on, id) where not met;

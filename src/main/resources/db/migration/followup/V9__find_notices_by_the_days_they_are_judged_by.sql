-- A change of the calendar looks at them in this order, from its first day on.
create index extension_by_judged on extension (greatest(came_on, until), submission);

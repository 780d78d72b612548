-- The grounds for urgency that people knew when they decided, as long as there are: what comes later is weighed by the table
-- all the same. Of the past it is taken that they knew what there is now, but for those who
-- were entered as held after that: they are weighed in the next round.
alter table urgency_change add column known text[];
update urgency_change c set known = array_remove(array[case when i.held_now then 'HELD_NOW' end,
        case when i.threat_to_life then 'THREAT_TO_LIFE' end, case when i.violence then 'VIOLENCE' end, case when i.minors then 'MINORS' end,
        case when i.term_ends_on between current_date and current_date + 10 then 'TERM_ENDS_SOON:' || i.term_ends_on end], null)
    || array(select 'HELD_NOW:' || d.id from detention d where d.incident = i.id and d.still_held
        and (d.known_since <= c.changed_at or exists (select 1 from record_history h
            where h.table_name = 'detention' and h.record_id = d.id and h.valid_from <= c.changed_at)))
from incident i where i.id = c.incident;
alter table urgency_change alter column known set not null;

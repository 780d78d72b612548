-- What had come back or was recalled, was closed, and was answered all the same: its body had it, as it would be noted by now. Reports count
-- nothing that was not filed. No day of filing that is known moves for it, unless it is after the answer.
with answered as (
    select id, coalesce(case when filed_on <= first_replied then filed_on end,
        case when first_filed_on <= first_replied then first_filed_on end, filed_on, first_filed_on, first_replied) as filed
    from submission where closed_at is not null and replied is not null and received_on is null)
update submission s set received_on = s.first_replied, filed_on = a.filed, first_filed_on = coalesce(s.first_filed_on, a.filed)
from answered a where s.id = a.id;

-- So the term in which we were to file is met.
update own_term o set met = true
where not o.met and exists (select 1 from submission s where s.appeal = o.id and s.filed_on is not null);

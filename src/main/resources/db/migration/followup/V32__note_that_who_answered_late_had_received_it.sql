-- What had come back or was recalled, was closed, and was answered all the same: its body had it, as it would be noted by now. Reports count
-- nothing that was not filed.
update submission set received_on = first_replied, filed_on = coalesce(first_filed_on, first_replied),
    first_filed_on = coalesce(first_filed_on, first_replied)
where closed_at is not null and replied is not null and received_on is null;

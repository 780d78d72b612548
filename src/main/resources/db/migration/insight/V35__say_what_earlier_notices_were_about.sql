-- An answer to a notice is as open as what that was about. Of those before this was noted, it is found as far as it is still known.
update outgoing_mail o set about = s.appeal from signatory s where s.id = o.topic and o.send_key like 'signing:%';
update outgoing_mail o set about = coalesce(d.appeal, d.case_id) from running_deadline d
where o.send_key like 'deadline:%' and d.id = split_part(o.send_key, ':', 2)::bigint;

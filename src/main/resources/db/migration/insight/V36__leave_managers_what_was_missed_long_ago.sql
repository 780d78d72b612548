-- Managers are told of all that we have missed, however late that turns out; what was overdue for over a week before, they find on the board.
insert into deadline_told (deadline, due_on, days)
select id, due_on, -2 from running_deadline
where kind in ('STEP', 'CASE', 'FILING') and due_on < (now() at time zone 'Asia/Almaty')::date - 7
on conflict do nothing;

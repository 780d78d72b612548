-- Until now the exact time was noted.
update running_deadline set moved_at = date_trunc('day', moved_at, 'Asia/Almaty')
where kind = 'STEP' and moved_at is not null and case_id in (select incident from exchange where channel = 'WEB');

-- A report that turns out to be urgent moves the terms of its steps: of a reporter's act the day only (decision 20), and later than it moved
-- before, so that programs take it for news.
create function tell_the_day_of_moving() returns trigger language plpgsql as $$
begin
    new.moved_at := greatest(time_of_act(), old.moved_at + interval '1 second');
    return new;
end $$;
create trigger tells_the_day_only_moved_at before update on running_deadline for each row
    when (current_setting('arasha.day_only', true) = 'on' and new.moved_at is distinct from old.moved_at)
    execute function tell_the_day_of_moving();

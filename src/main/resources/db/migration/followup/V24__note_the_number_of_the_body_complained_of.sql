-- By which number the body complained of knows a complaint that it is to pass on.
alter table complaint_way add column registration text check (length(registration) <= 60);

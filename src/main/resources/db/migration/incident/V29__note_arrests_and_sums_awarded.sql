-- What a court imposes besides fines: days of administrative arrest, and what a civil case costs whoever lost it.
alter table proceeding_step add column days int check (days > 0), add column tenge numeric(15, 2) check (tenge > 0);

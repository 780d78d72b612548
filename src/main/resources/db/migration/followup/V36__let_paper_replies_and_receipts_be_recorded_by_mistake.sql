-- Why a reply that came on paper was recorded by mistake; it counts for nothing then.
alter table reply add column mistake text check (length(mistake) <= 1000);

-- Whether the receipt itself was recorded by mistake, rather than its day.
alter table receipt_correction add column taken_back boolean not null default false;

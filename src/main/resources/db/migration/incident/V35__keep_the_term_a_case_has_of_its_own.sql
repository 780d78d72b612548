-- A case goes by the earlier term of a case that went into it; its own was lost when the two were parted.
create table joined_term (
    incident uuid primary key references incident on delete cascade,
    own      date, -- as it was before, or as somebody has said since
    since    timestamptz not null, -- what went into it before that is overridden
    joined   date  -- as it was when the last one had gone into it
);

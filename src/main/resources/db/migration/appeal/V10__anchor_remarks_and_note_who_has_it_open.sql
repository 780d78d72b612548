-- A remark may stand at one statement, as that was when it was read, or answer another remark. What is composed of claims has no
-- row of its own, so a statement is named by its id only.
alter table appeal_remark
    add column statement uuid,
    add column incident  uuid references incident,
    add column said_ru   text,
    add column said_kk   text,
    add column said_en   text,
    add column answers   bigint references appeal_remark,
    add check ((statement is null) = (incident is null));

-- Who has the draft of an appeal open, and when they last wrote in it. A node that dies leaves its rows behind, so they count for a
-- while only.
create table appeal_colleague (
    appeal    uuid        not null references appeal,
    user_id   uuid        not null,
    opened_at timestamptz not null,
    edited_at timestamptz,
    left_at   timestamptz,
    primary key (appeal, user_id)
);

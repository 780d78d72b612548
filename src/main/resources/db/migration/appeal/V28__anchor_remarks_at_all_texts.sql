-- A remark may stand at another text of the letter than a statement: its subject, introduction, assessment or conclusion, or a demand.
alter table appeal_remark
    add column part   text check (part in ('SUBJECT', 'INTRODUCTION', 'ASSESSMENT', 'CONCLUSION', 'DEMAND')),
    add column demand uuid,
    add check (part is null or statement is null),
    add check ((demand is not null) = (part is not null and part = 'DEMAND'));

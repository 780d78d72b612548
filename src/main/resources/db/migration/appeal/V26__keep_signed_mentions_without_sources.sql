-- Letters cite the sources of incidents that they only mention. What has been handed over, signed or approved before this goes on
-- without them: nobody is asked to sign again for what we have changed, and what was approved says what it said.
create table mention_uncited (appeal uuid primary key references appeal);

insert into mention_uncited (appeal)
select a.id from appeal a where exists (select 1 from appeal_incident p where p.appeal_id = a.id and p.mentioned)
    and (a.handed_over_at is not null or a.approved_at is not null
        or exists (select 1 from signatory s where s.appeal = a.id and s.answer = 'SIGNED'));

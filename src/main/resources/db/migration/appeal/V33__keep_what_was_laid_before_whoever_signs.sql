-- What may have been signed on paper: with each handing over, with each file that was made while the letter was out, and with each look
-- at what was, the version whose number stands on it and the text of all letters that go out. Other addressing makes another text of the same version.
create table laid_text (
    id     bigint generated always as identity primary key,
    appeal uuid        not null,
    number int         not null,
    text   uuid        not null references letter_text,
    at     timestamptz not null,
    foreign key (appeal, number) references appeal_version,
    unique (appeal, number, text)
);

-- Of letters that are out now it is known where one goes to all, in one language: it is the version, that which was handed over and those
-- of which a file was made since. Of others it is when somebody comes to note a signature: they are laid then as they are.
with laid as (
    insert into laid_text (appeal, number, text, at)
    select v.appeal, v.number, case a.language when 'RU' then v.text_ru when 'KK' then v.text_kk else v.text_en end,
        greatest(v.at, a.handed_over_at)
    from appeal a join appeal_version v on v.appeal = a.id
    where a.handed_over_at is not null and a.approved_at is null and a.closed_at is null and a.addressing = 'TOGETHER'
        and not exists (select 1 from appeal_addressee t where t.appeal_id = a.id and t.language <> a.language)
        and (v.number = (select s.number from appeal_version_shown s where s.appeal = a.id order by s.id desc limit 1)
            or v.filed and v.at >= a.handed_over_at)
    order by v.appeal, v.number
    returning text)
update letter_text t set passing = false from laid where t.id = laid.text and t.passing;

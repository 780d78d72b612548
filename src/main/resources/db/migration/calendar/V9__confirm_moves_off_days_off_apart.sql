-- That a term which ends on a day off ends on the next working day is not what the confirmed sources of the terms say: a lawyer confirms
-- it for each rule. Who has confirmed a rule on its screen has read that of it, too.
alter table statutory_term
    add column move_confirmed_by text,
    add column move_confirmed_on date;
update statutory_term set move_confirmed_by = confirmed_by, move_confirmed_on = confirmed_on where confirmed_by <> source;

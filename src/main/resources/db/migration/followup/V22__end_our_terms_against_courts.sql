-- What a court decides is complained of by another law, whose terms we do not know: those of the Code were never right there.
delete from own_term o using submission s join appeal a on a.id = s.appeal where o.id = s.id and not o.met and a.kind = 'COURT';

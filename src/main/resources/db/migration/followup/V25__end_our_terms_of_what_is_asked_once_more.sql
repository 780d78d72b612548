-- What is asked once more of the same body has no term of ours: those that a start had found for such were the terms of a complaint.
delete from own_term o using appeal a, submission s, appeal e
where o.id = a.id and not o.met and s.id = a.follows and s.next = 'REPEAT' and e.id = s.appeal and e.kind = a.kind;

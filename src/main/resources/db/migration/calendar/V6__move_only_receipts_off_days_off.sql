-- Only what has to come to a body waits for a working day (APPC, Art. 63); who learns of something on a day off has learnt of it.
update statutory_term set receipt_moves = false where starts <> 'RECEIPT';

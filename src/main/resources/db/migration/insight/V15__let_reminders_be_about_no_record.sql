-- What is answered to a reminder of a deadline is no word of the body or of whoever is asked to sign.
update outgoing_mail set topic = gen_random_uuid() where send_key like 'deadline:%';

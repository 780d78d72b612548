package org.arasha.mail;

/** There is something for the postman. */
record MailQueued(String sendKey) {}

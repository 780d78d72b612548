package org.arasha.mail;

/** The mailboxes of the organisation. */
public enum Postbox {
    /** From which letters go out, and to which their replies come. */ LETTERS,
    /** To which people without an account report. */ REPORTS
}

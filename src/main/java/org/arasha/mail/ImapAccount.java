package org.arasha.mail;

/** The mailbox that is read; an empty host means none. */
record ImapAccount(String host, int port, String user, String password, boolean ssl) {

    @Override
    public String toString() {
        return "ImapAccount[" + host + "]";
    }
}

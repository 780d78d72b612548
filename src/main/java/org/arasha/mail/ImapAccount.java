package org.arasha.mail;

import java.util.Properties;

/** A mailbox that is read; an empty host means that there is none. */
record ImapAccount(Postbox box, String host, int port, String user, String password, boolean ssl) {

    private static final String CONNECT_WITHIN_MILLIS = "10000";
    private static final String ANSWER_WITHIN_MILLIS = "60000";
    private static final String FETCH_AT_ONCE_BYTES = "1048576";

    boolean isGiven() {
        return !host.isBlank();
    }

    String protocol() {
        return ssl ? "imaps" : "imap";
    }

    /** {@code peek}: reading leaves no mark in the mailbox. */
    Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "connectiontimeout", CONNECT_WITHIN_MILLIS);
        properties.setProperty(prefix + "timeout", ANSWER_WITHIN_MILLIS);
        properties.setProperty(prefix + "writetimeout", ANSWER_WITHIN_MILLIS);
        properties.setProperty(prefix + "fetchsize", FETCH_AT_ONCE_BYTES);
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public String toString() {
        return "ImapAccount[" + host + "]";
    }
}

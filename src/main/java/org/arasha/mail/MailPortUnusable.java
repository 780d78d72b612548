package org.arasha.mail;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A port for the embedded mail server that another program has, or that this user may not open. */
class MailPortUnusable extends RuntimeException {

    private final String option;

    MailPortUnusable(String protocol, int port, String why) {
        super("The embedded mail server cannot listen on port " + port + " for " + protocol.toUpperCase(Locale.ROOT) + " (" + why + ")");
        option = "--arasha.mail." + protocol + "-port";
    }

    static class Analyzer extends AbstractFailureAnalyzer<MailPortUnusable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MailPortUnusable cause) {
            return new FailureAnalysis(cause.getMessage() + ".", "Name another port, " + cause.option + "=PORT, or leave it out for any that is free.", cause);
        }
    }
}

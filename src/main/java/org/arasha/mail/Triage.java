package org.arasha.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells replies from bounces and from what machines send, by the report and the headers (RFC 3464, RFC 3834) and, where a
 * server knows neither, by how such mail usually looks. In doubt it is a reply: that costs a person a look, while a reply
 * taken for a machine's costs a deadline.
 */
final class Triage {

    private static final Pattern ACTION_FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern ACTION_DELIVERED = Pattern.compile("(?im)^Action:\\s*delivered\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern MACHINE = Pattern.compile("(mailer-daemon|postmaster)@.*");
    private static final Pattern DELAY = Pattern.compile("(?iU).*\\b(delay|warning|задерж).*");
    /** No answer of a machine, but what a system for documents may put on a letter that people wrote. */
    private static final String BY_PROGRAM = "auto-generated";
    private static final Pattern ABSENCE = Pattern.compile("(?iU)(auto(matic)?[ -]?(reply|response)|out of (the )?office|"
            + "автоответ|автоматический ответ|вне офиса|автоматты жауап)\\b.*");

    private Triage() {}

    static Nature of(MimeMessage message, String sender, String subject, List<Part> parts) throws MessagingException {
        if (header(message, "Content-Type").startsWith("multipart/report")) {
            return report(message, parts);
        }
        if (MACHINE.matcher(sender.toLowerCase(Locale.ROOT)).matches()) {
            return DELAY.matcher(subject).matches() ? new Nature.Told() : new Nature.Bounce(Nature.Bounce.WITHOUT_CODE);
        }
        if (saysItIsAutomatic(message) || ABSENCE.matcher(subject).matches()) {
            return new Nature.Automatic();
        }
        if (header(message, "Auto-Submitted").startsWith(BY_PROGRAM)) {
            return new Nature.Reply();
        }
        return header(message, "Return-Path").equals("<>") ? new Nature.Bounce(Nature.Bounce.WITHOUT_CODE) : new Nature.Reply();
    }

    /**
     * Reports tell of failure, of delay, of arrival, of reading; only failure is a bounce, and only arrival is a delivery: what was passed
     * on to a server that tells nothing more may still be lost. A person reads what we cannot.
     */
    private static Nature report(MimeMessage message, List<Part> parts) throws MessagingException {
        if (!header(message, "Content-Type").contains("delivery-status")) {
            return new Nature.Told();
        }
        for (Part part : parts) {
            if (part.isMimeType("message/delivery-status")) {
                String status = Words.start(part);
                Matcher code = STATUS.matcher(status);
                return ACTION_FAILED.matcher(status).find() ? new Nature.Bounce(code.find() ? code.group(1) : Nature.Bounce.WITHOUT_CODE)
                        : ACTION_DELIVERED.matcher(status).find() ? new Nature.Delivered() : new Nature.Told();
            }
        }
        return new Nature.Reply();
    }

    private static boolean saysItIsAutomatic(MimeMessage message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no") && !submitted.startsWith(BY_PROGRAM)
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()
                || header(message, "Precedence").equals("auto_reply");
    }

    /** Mailing lists, newsletters and what is sent in bulk (RFC 2369, RFC 2919). */
    static boolean isFromAList(MimeMessage message) throws MessagingException {
        return !header(message, "List-Id").isEmpty() || !header(message, "List-Unsubscribe").isEmpty()
                || header(message, "Precedence").matches("bulk|list|junk");
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, " ");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}

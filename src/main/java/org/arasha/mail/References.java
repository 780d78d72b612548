package org.arasha.mail;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The two marks on a mail by which its reply is found: the Message-ID, and a reference in the subject. */
final class References {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern REFERENCE = Pattern.compile("\\[(AR-[" + SIGNS + "]{8})]", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{3,400}>");

    private References() {}

    /** A fresh reference, {@code AR-7KQ2M9XW}; 40 bits, so that nobody answers to a letter they have not seen. */
    static String fresh() {
        StringBuilder reference = new StringBuilder("AR-");
        RANDOM.ints(8, 0, SIGNS.length()).forEach(i -> reference.append(SIGNS.charAt(i)));
        return reference.toString();
    }

    static String subject(String subject, String reference) {
        return subject + " [" + reference + "]";
    }

    static List<String> referencesIn(String text) {
        return REFERENCE.matcher(text).results().map(found -> found.group(1).toUpperCase(Locale.ROOT)).distinct().toList();
    }

    /** The same for every attempt at one sending. Signs that a Message-ID may not have are written as {@code =2e}. */
    static String messageId(String sendKey, String domain) {
        StringBuilder name = new StringBuilder();
        for (byte sign : sendKey.getBytes(StandardCharsets.UTF_8)) {
            if (sign < 128 && sign > 0 && (Character.isLetterOrDigit(sign) || sign == '-' || sign == '_')) {
                name.append((char) sign);
            } else {
                name.append("=%02x".formatted(sign));
            }
        }
        return "<" + name + "@" + domain + ">";
    }

    static List<String> messageIdsIn(String header) {
        return MESSAGE_ID.matcher(header).results().map(found -> found.group()).toList();
    }
}

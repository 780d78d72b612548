package org.arasha.reporting.page;

import java.nio.charset.StandardCharsets;

/** Text as the database and other people's screens can bear it. */
final class Plain {

    private Plain() {}

    /** Without the sign zero, halves of characters, and signs that turn the direction of what follows. */
    static String text(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace("\r\n", "\n").replaceAll("[\\x00\\u202A-\\u202E\\u2066-\\u2069]", "");
    }
}

package org.arasha.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What is shown once and read off by a person: no sign of it looks like another. */
final class OneTimeCode {

    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private OneTimeCode() {}

    static String fresh() {
        return new SecureRandom().ints(LENGTH, 0, SIGNS.length()).mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(Collectors.joining());
    }
}

package org.arasha.access;

import java.util.Locale;

/** The name that somebody signs in with, as it is kept and looked for. */
final class Login {

    private static final int LONGEST = 60;

    private Login() {}

    static String of(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        return login.substring(0, Math.min(login.length(), LONGEST)).replace("\0", "");
    }
}

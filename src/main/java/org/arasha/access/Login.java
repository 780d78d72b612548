package org.arasha.access;

/** The name that somebody signs in with, as it is kept and looked for. */
final class Login {

    private static final int LONGEST = 60;

    private Login() {}

    static String of(String typed) {
        String login = NewUser.loginOf(typed);
        return login.substring(0, Math.min(login.length(), LONGEST));
    }
}

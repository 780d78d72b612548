package org.arasha.access;

import java.util.Locale;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;

/** By what a user is entered: the login in one spelling, a name, a password that is long enough. */
record NewUser(String login, String name, String password) {

    /** @throws Refusal when one of them will not do */
    NewUser {
        login = loginOf(login);
        name = nameOf(name);
        if (!login.matches(Users.LOGIN_FORM)) {
            throw new Refusal("access.first.loginForm");
        }
        requirePassword(password);
    }

    static String nameOf(String typed) {
        String name = PlainText.line(typed).strip();
        if (name.isEmpty()) {
            throw new Refusal("access.refusal.noName");
        }
        Refusal.ifLonger(name, Users.LONGEST_NAME);
        return name;
    }

    static void requirePassword(String password) {
        if (password.length() < Users.SHORTEST_PASSWORD) {
            throw new Refusal("access.refusal.shortPassword", Users.SHORTEST_PASSWORD);
        }
        Refusal.ifLonger(password, Users.LONGEST_PASSWORD);
    }

    /** The one spelling under which a login is kept, counted and looked up, whatever was typed. */
    static String loginOf(String typed) {
        return PlainText.line(typed).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "NewUser[…]";
    }
}

package org.arasha.access.ui;

/** Where the screens of this module are. */
public final class AccessNavigation {

    public static final String SIGN_IN = "sign-in";
    public static final String FIRST_ADMINISTRATOR = "first-administrator";
    public static final String OWN_PASSWORD = "own-password";
    public static final String PASSWORD = "password";
    public static final String ABSENCES = "absences";
    public static final String USERS = "administration/users";

    private AccessNavigation() {}
}

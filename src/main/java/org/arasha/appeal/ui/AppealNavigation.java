package org.arasha.appeal.ui;

/** Where the pages of appeals are. */
public final class AppealNavigation {

    private AppealNavigation() {}

    public static String to(String number) {
        return "appeals/" + number;
    }
}

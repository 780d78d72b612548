package org.arasha.followup.ui;

/** Where the pages of submissions are. */
final class SubmissionNavigation {

    private SubmissionNavigation() {}

    static String to(String number) {
        return "submissions/" + number;
    }
}

package org.arasha.incident.ui;

import org.arasha.shared.CaseNumber;

/** Where the pages of incidents are. */
public final class IncidentNavigation {

    private IncidentNavigation() {}

    public static String to(CaseNumber number) {
        return to(number.toString());
    }

    public static String to(String number) {
        return "incidents/" + number;
    }
}

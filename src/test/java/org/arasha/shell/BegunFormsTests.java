package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.followup.Submissions;
import org.arasha.incident.Incidents;
import org.junit.jupiter.api.Test;

/** A form that is folded until it is wanted stands open for whoever has begun it. */
@ArashaTest
record BegunFormsTests(Windows windows, Cases cases, Filings filings, Incidents incidents, Submissions submissions) {

    @Test
    void standsOpenOnAnIncident() {
        standsOpenOnceBegun(Role.INTAKE, "incidents/" + incidents.find(cases.registered()).number(), "intake.urgency.change", "intake.urgency.reason");
    }

    @Test
    void standsOpenOnASubmission() {
        standsOpenOnceBegun(Role.LAWYER, "submissions/" + submissions.find(filings.registered(5)).number(), "followup.filedAs.correct",
                "followup.filedAs.reason");
    }

    private void standsOpenOnceBegun(Role role, String page, String form, String field) {
        Window window = windows.of(role).open(page);
        assertThat(isUnfolded(window, form)).isFalse();

        window.write(field, "Because of what was said.");

        window.open("work").open(page);
        assertThat(isUnfolded(window, form)).isTrue();
        assertThat(window.written(field)).isEqualTo("Because of what was said.");
    }

    private static boolean isUnfolded(Window window, String key) {
        return window.all(Details.class).filter(one -> one.getSummaryText().equals(window.words(key))).findFirst().orElseThrow().isOpened();
    }
}

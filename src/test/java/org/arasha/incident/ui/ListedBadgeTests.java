package org.arasha.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.incident.Alarm;
import org.arasha.shared.ui.StatusBadge;
import org.junit.jupiter.api.Test;

/** Whoever goes through a long list by the tab key stops at each record once. */
@ArashaTest
record ListedBadgeTests(Windows windows, Cases cases) {

    @Test
    void isNoStopOfTheTabKeyAndSaysItsReasonAllTheSame() {
        cases.registered(new Alarm(true, false, false, false, null));
        Window list = windows.of(Role.LAWYER).open("incidents");

        assertThat(list.all(StatusBadge.class).filter(badge -> "note".equals(badge.getElement().getAttribute("role"))))
                .isNotEmpty().allSatisfy(badge -> assertThat(badge.getElement().getAttribute("aria-label"))
                        .startsWith(list.words("workflow.urgent") + ": ").endsWith(badge.getElement().getAttribute("title")));
        assertThat(list.all(StatusBadge.class)).isNotEmpty().noneMatch(badge -> badge.getElement().hasAttribute("tabindex"));
    }
}

package org.arasha.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.junit.jupiter.api.Test;

/** Notices do not pile up over what one reads. */
@ArashaTest
record NoticesTests(Windows windows) {

    @Test
    void whatWasDoneLastTakesThePlaceOfWhatWasDoneBefore() {
        Window window = windows.of(Role.MANAGER).open("deadlines/reminders");

        window.pressLast("insight.rules.save").pressLast("insight.rules.save");

        assertThat(window.notices()).containsExactly(window.words("insight.rules.saved"));
    }

    @Test
    void whatWasDoneInTheBackgroundLeavesWhyAnotherThingCouldNotBe() {
        Window window = windows.of(Role.MANAGER).open("deadlines/reminders");
        Notices.refused("This cannot be saved");

        Notices.doneMeanwhile("Fetched");
        Notices.doneMeanwhile("Copied");
        assertThat(window.notices()).containsExactlyInAnyOrder("This cannot be saved", "Copied");

        Notices.done("Saved");
        assertThat(window.notices()).containsExactly("Saved");
    }
}

package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.junit.jupiter.api.Test;

/** In the list of appeals one finds an appeal, and sees how far it is. */
@ArashaTest
record AppealsListTests(Windows windows, Filings filings, Appeals appeals) {

    @Test
    void isSearchedByNumberAndSaysTheStage() {
        String draft = appeals.find(filings.appealOpened()).number();
        String handedOver = appeals.find(filings.appealDrafted(Channel.POST)).number();
        Window window = windows.of(Role.LAWYER).open("appeals");

        window.fill("appeal.search", handedOver);
        assertThat(window.text()).contains(handedOver + " · ", window.words("appeal.stage.APPROVAL"), "left").doesNotContain(draft + " · ");
        window.fill("appeal.search", draft);
        assertThat(window.text()).contains(draft + " · ", window.words("appeal.stage.DRAFT"));
        window.fill("appeal.search", "Nobody has written of this");
        assertThat(window.text()).contains(window.words("appeal.noneFound.title"));
        window.clear("appeal.search");
        assertThat(window.text()).contains(draft, handedOver);
    }
}

package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import org.arasha.ArashaTest;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says without the server comes in its reader's language, and takes nothing from the screen unasked. */
@ArashaTest
record WordsOfThePageTests(Windows windows) {

    @ParameterizedTest
    @EnumSource(Language.class)
    void speakTheLanguageOfTheReader(Language language) {
        SystemMessages words = WordsOfThePage.in(language);

        assertThat(words.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(words.getSessionExpiredMessage()).isEqualTo(Texts.get(language, "shell.page.signedOut.hint"));
        assertThat(words.getInternalErrorMessage()).isEqualTo(Texts.get(language, "shell.page.fault.hint"));
        assertThat(words.getSyncErrorCaption()).isEqualTo(Texts.get(language, "shell.page.behind"));
    }

    @Test
    void areSetForEachPageThatOpens() {
        windows.of(Role.LAWYER).open("work");

        Language language = Language.of(UI.getCurrent().getLocale());
        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                .isEqualTo(Texts.get(language, "shell.page.reconnecting"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areWhatTheServerSays(Language language) {
        windows.of(Role.LAWYER).open("work");

        SystemMessages said = VaadinService.getCurrent().getSystemMessages(language.locale(), VaadinService.getCurrentRequest());

        assertThat(said.getSessionExpiredCaption()).isEqualTo(Texts.get(language, "shell.page.signedOut"));
    }
}

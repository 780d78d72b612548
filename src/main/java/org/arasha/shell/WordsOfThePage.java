package org.arasha.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;

/** What the page itself says when the server is out of reach, has forgotten the session or no longer knows the page. */
final class WordsOfThePage {

    private WordsOfThePage() {}

    /** The page stays as it is until its reader presses the words: what was typed can still be read and copied. */
    static SystemMessages in(Language language) {
        CustomizedSystemMessages words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(Texts.get(language, "shell.page.signedOut"));
        words.setSessionExpiredMessage(Texts.get(language, "shell.page.signedOut.hint"));
        words.setInternalErrorCaption(Texts.get(language, "shell.page.fault"));
        words.setInternalErrorMessage(Texts.get(language, "shell.page.fault.hint"));
        words.setSyncErrorCaption(Texts.get(language, "shell.page.behind"));
        words.setSyncErrorMessage(Texts.get(language, "shell.page.fault.hint"));
        words.setCookiesDisabledCaption(Texts.get(language, "shell.page.noCookies"));
        words.setCookiesDisabledMessage(Texts.get(language, "shell.page.noCookies.hint"));
        return words;
    }

    static void whenOutOfReach(UI ui) {
        Language language = Language.of(ui.getLocale());
        ui.getReconnectDialogConfiguration().setDialogText(Texts.get(language, "shell.page.reconnecting"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.get(language, "shell.page.away"));
        // A screen reader reads the state of the connection, which Vaadin words in English.
        ui.getPage().executeJs("""
                const state = window.Vaadin?.connectionIndicator;
                if (state) { state.onlineText = $0; state.reconnectingText = $1; state.offlineText = $2; }""",
                Texts.get(language, "shell.page.online"), Texts.get(language, "shell.page.reconnecting"),
                Texts.get(language, "shell.page.away"));
    }
}

package org.arasha.reporting.page;

import java.time.LocalDate;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;

/** The words of a page in its language, for the templates. */
final class PageTexts {

    private final Language language;
    private final String organisation;

    PageTexts(Language language, String organisation) {
        this.language = language;
        this.organisation = organisation;
    }

    public String get(String key) {
        return Texts.get(language, key, organisation);
    }

    public String of(Refusal refusal) {
        return Texts.get(language, refusal.messageKey(), refusal.arguments());
    }

    public String day(LocalDate day) {
        return Dates.day(day, language);
    }

    public String tag() {
        return language.locale().getLanguage();
    }
}

package org.arasha.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The words of a page in its language, for the templates. */
public final class PageTexts {

    private final Language language;
    private final String organisation;

    public PageTexts(Language language, String organisation) {
        this.language = language;
        this.organisation = organisation;
    }

    /** The one asked for, else the browser's. */
    public static Language language(HttpServletRequest request, String asked) {
        return Language.of(asked.isEmpty() ? request.getLocale() : Locale.of(asked));
    }

    /** A page of these texts, which no browser stores. */
    public ModelAndView page(String template, HttpStatus status, HttpServletResponse response, Map<String, ?> model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ModelAndView page = new ModelAndView(template, model);
        page.addObject("t", this);
        page.addObject("languages", List.of(Language.values()));
        page.addObject("refused", status.isError());
        page.setStatus(status);
        return page;
    }

    public String get(String key) {
        return Texts.get(language, key, organisation);
    }

    /** With something of the page in its words. */
    public String with(String key, Object... arguments) {
        return Texts.get(language, key, arguments);
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

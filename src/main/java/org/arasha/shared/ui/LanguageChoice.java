package org.arasha.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.arasha.shared.Language;

/** Switches the language of the interface, where there is no menu of one's own; a cookie remembers it on this device. */
public class LanguageChoice extends Select<Language> {

    public static final String COOKIE = "arasha-language";

    public LanguageChoice() {
        addClassName("language");
        setItems(Language.values());
        setItemLabelGenerator(language -> switch (language) {
            case RU -> "Рус";
            case KK -> "Қаз";
            case EN -> "Eng";
        });
        setAriaLabel(getTranslation("ui.language"));
        setValue(Here.language());
        addValueChangeListener(change -> choose(change.getValue()));
    }

    /** What it is called by those who speak it. */
    public static String ownName(Language language) {
        String name = language.locale().getDisplayLanguage(language.locale());
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    public static void choose(Language language) {
        VaadinSession.getCurrent().setLocale(language.locale());
        if (VaadinService.getCurrentResponse() != null) {
            Cookie cookie = new Cookie(COOKIE, language.locale().getLanguage());
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            VaadinService.getCurrentResponse().addCookie(cookie);
        }
        UI.getCurrent().getPage().reload();
    }
}

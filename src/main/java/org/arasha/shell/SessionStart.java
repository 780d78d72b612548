package org.arasha.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.arasha.shared.Language;
import org.arasha.shared.ui.LanguageChoice;
import org.arasha.shared.ui.LongWords;
import org.springframework.stereotype.Component;

/** Starts each session in the language chosen before on this device, else the browser's, and shows refusals in place. */
@Component
class SessionStart implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(this::start);
        event.getSource().setSystemMessagesProvider(asked -> WordsOfThePage.in(Language.of(asked.getLocale())));
        event.getSource().addUIInitListener(page -> {
            WordsOfThePage.whenOutOfReach(page.getUI());
            LongWords.in(page.getUI());
        });
    }

    private void start(SessionInitEvent event) {
        Locale asked = event.getRequest().getLocale();
        event.getSession().setLocale(chosen(event.getRequest().getCookies())
                .orElseGet(() -> Language.of(asked == null ? Locale.ROOT : asked).locale()));
        event.getSession().setErrorHandler(new Faults());
    }

    private static Optional<Locale> chosen(Cookie[] cookies) {
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(LanguageChoice.COOKIE))
                .map(cookie -> Language.of(Locale.of(cookie.getValue())).locale())
                .findFirst();
    }
}

package org.arasha.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.arasha.shared.Language;
import org.arasha.shared.Passing;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a person sees when their deed fails: what happened and what to do. The form and what they typed stay. */
class Faults implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof IOException) {
            return; // the reader has closed the page before it was sent
        }
        UI ui = UI.getCurrent();
        String words = words(event.getThrowable(), Language.of(ui == null ? Language.RU.locale() : ui.getLocale()));
        if (ui != null && ui.isAttached()) {
            ui.access(() -> Notices.refused(words));
        }
    }

    static String words(Throwable fault, Language language) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return Texts.get(language, refusal.messageKey(), refusal.arguments());
                }
                case AccessDeniedException denied -> {
                    return Texts.get(language, "shell.fault.notAllowed");
                }
                case CannotCreateTransactionException down -> {
                    return Texts.get(language, "shell.fault.noDatabase");
                }
                case DataAccessResourceFailureException down -> {
                    return Texts.get(language, "shell.fault.noDatabase");
                }
                case ConcurrencyFailureException busy -> {
                    return Texts.get(language, "shell.fault.stale");
                }
                case TransientDataAccessException slow -> {
                    return Texts.get(language, "shell.fault.noDatabase");
                }
                case SQLException down when Passing.isAway(down) -> {
                    return Texts.get(language, "shell.fault.noDatabase");
                }
                case SQLException quicker when Passing.isBusy(quicker) -> {
                    return Texts.get(language, "shell.fault.stale");
                }
                default -> { }
            }
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Unexpected fault {}", reference, fault);
        return Texts.get(language, "shell.fault.unexpected", reference);
    }
}

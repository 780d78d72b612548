package org.arasha.access;

import org.arasha.shared.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The language in which the current user is written to; that of the screens is each device's own. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class OwnLanguage {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    OwnLanguage(JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Language now() {
        return Language.valueOf(jdbc.sql("select language from app_user where id = ?").param(user.id().value()).query(String.class).single());
    }

    public void choose(Language language) {
        if (jdbc.sql("update app_user set language = ?, version = version + 1 where id = ? and language <> ?")
                .params(language.name(), user.id().value(), language.name()).update() == 1) {
            events.publishEvent(new LanguageChosen(user.id()));
        }
    }
}

package org.arasha.evidence;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the server may fetch web pages: whoever runs the page sees the server's address. Not unless an administrator allows it. */
@Service
@Transactional
public class Fetching {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Fetching(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public boolean isAllowed() {
        return jdbc.sql("select allowed from evidence_fetching").query(Boolean.class).single();
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void allow(boolean allowed) {
        if (jdbc.sql("update evidence_fetching set allowed = :allowed where allowed <> :allowed").param("allowed", allowed).update() == 1) {
            events.publishEvent(allowed ? new FetchingAllowed(SettingId.FETCHING) : new FetchingForbidden(SettingId.FETCHING));
        }
    }
}

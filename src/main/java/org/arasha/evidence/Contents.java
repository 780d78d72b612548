package org.arasha.evidence;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of each content: its size, and what its last check found. */
@Component
@Transactional
class Contents {

    private final JdbcClient jdbc;
    private final Custody custody;
    private final ApplicationEventPublisher events;

    Contents(JdbcClient jdbc, Custody custody, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.custody = custody;
        this.events = events;
    }

    /** One that was hashed a moment ago; it heals what was damaged or missing before. */
    void kept(Store.Content content) {
        boolean fresh = jdbc.sql("insert into evidence_content (sha256, size) values (?, ?) on conflict do nothing")
                .params(content.sha256(), content.size()).update() == 1;
        if (!fresh && stateOf(content.sha256()) != ContentState.SOUND) {
            found(content.sha256(), ContentState.SOUND);
        }
    }

    /** Notes it with every file of this content when it is not what was found before. */
    void found(String sha256, ContentState state) {
        ContentState before = jdbc.sql("select state from evidence_content where sha256 = ? for update").param(sha256)
                .query((row, n) -> ContentState.valueOf(row.getString(1))).single();
        jdbc.sql("update evidence_content set state = ?, checked_at = now(), claimed_at = null where sha256 = ?")
                .params(state.name(), sha256).update();
        if (before != state) {
            jdbc.sql("select id from evidence_file where sha256 = ?").param(sha256).query(UUID.class).list().stream()
                    .map(FileId::new).forEach(file -> {
                        custody.note(file, state.handling(), null);
                        events.publishEvent(new ContentFound(file));
                    });
        }
    }

    ContentState stateOf(String sha256) {
        return jdbc.sql("select state from evidence_content where sha256 = ?").param(sha256)
                .query((row, n) -> ContentState.valueOf(row.getString(1))).single();
    }
}

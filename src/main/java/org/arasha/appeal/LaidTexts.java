package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was laid before those who sign, and may have been signed on paper: as it was handed over, in each file made of it since, and as it was when somebody came to note an answer. */
@Component
@Transactional
class LaidTexts {

    private final SignedTexts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    LaidTexts(SignedTexts texts, JdbcClient jdbc, Clock clock) {
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param version whose number stands on it */
    void lay(Appeal appeal, int version) {
        jdbc.sql("insert into laid_text (appeal, number, text, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(appeal.id().value(), version, texts.keep(appeal.id(), texts.now(appeal)), Timestamp.from(clock.instant())).update();
    }

    /** The newest first. */
    List<NotedAnswers.Laid> of(AppealId appeal) {
        return jdbc.sql("select id, number, at from laid_text where appeal = ? order by id desc").param(appeal.value())
                .query((row, n) -> new NotedAnswers.Laid(row.getLong("id"), row.getInt("number"), row.getTimestamp("at").toInstant())).list();
    }

    UUID text(AppealId appeal, long laid) {
        return jdbc.sql("select text from laid_text where appeal = ? and id = ?").params(appeal.value(), laid).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal("appeal.refusal.noSuchVersion"));
    }
}

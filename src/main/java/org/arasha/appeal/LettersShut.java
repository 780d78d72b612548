package org.arasha.appeal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arasha.directory.WordsBrought;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A merge may shut an approved letter without bringing a word that its cases had not heard: with a spelling by which it names somebody, or
 * with a case that it has left. A lawyer is to know, or its authors where it holds no such case.
 */
@Component
class LettersShut {

    private final HeldLetters letters;
    private final AuthorPost authors;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    LettersShut(HeldLetters letters, AuthorPost authors, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.letters = letters;
        this.authors = authors;
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Asked(UUID appeal, Instant joinedAt) {}

    @EventListener
    void on(WordsBrought brought) {
        approved(brought.merge()).forEach(this::tell);
    }

    private List<Asked> approved(UUID merge) {
        return jdbc.sql("""
                with joined as (
                    select m.survivor as incident, m.merged_at from merge m where m.id = :merge
                    union select c.case_id, m.merged_at from merge m join person_case c on c.person = m.survivor where m.id = :merge)
                select distinct a.id as appeal, j.merged_at as joined_at from joined j
                    join (select appeal_id as appeal, incident from appeal_incident union select appeal, incident from appeal_left) y using (incident)
                    join appeal a on a.id = y.appeal
                where a.approved_at is not null and a.closed_at is null order by a.id""")
                .param("merge", merge).query(Asked.class).list();
    }

    /** Only of what this merge has brought. */
    private void tell(Asked asked) {
        AppealId appeal = new AppealId(asked.appeal());
        letters.words(appeal).filter(word -> word.heardAt().equals(asked.joinedAt())).filter(word -> word.record().incident().outcome() == null)
                .forEach(word -> {
                    if (word.left()) {
                        authors.tell(appeal, "against", null, "appeal.against.mail");
                    } else {
                        events.publishEvent(new LetterSpokenAgainst(word.record().incident().id()));
                    }
                });
    }
}

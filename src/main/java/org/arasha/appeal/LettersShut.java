package org.arasha.appeal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.arasha.directory.WordsBrought;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate apart;

    LettersShut(HeldLetters letters, AuthorPost authors, JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.letters = letters;
        this.authors = authors;
        this.jdbc = jdbc;
        this.events = events;
        apart = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    private record Merged(UUID loser, UUID survivor) {}

    @EventListener
    void on(WordsBrought brought) {
        Merged merged = jdbc.sql("select loser, survivor from merge where id = ?").param(brought.merge()).query(Merged.class).single();
        approved(brought.merge()).forEach(appeal -> tell(appeal, merged));
    }

    private List<AppealId> approved(UUID merge) {
        return jdbc.sql("""
                with joined as (
                    select m.survivor as incident from merge m where m.id = :merge
                    union select c.case_id from merge m join person_case c on c.person = m.survivor where m.id = :merge)
                select distinct a.id from joined j
                    join (select appeal_id as appeal, incident from appeal_incident union select appeal, incident from appeal_left) y using (incident)
                    join appeal a on a.id = y.appeal
                where a.approved_at is not null and a.closed_at is null order by a.id""")
                .param("merge", merge).query(UUID.class).list().stream().map(AppealId::new).toList();
    }

    /** Only of what has not held it before: somebody has decided on that, or will. */
    private void tell(AppealId appeal, Merged merged) {
        List<HeldLetters.Word> now = letters.words(appeal).filter(word -> word.record().incident().outcome() == null).toList();
        List<HeldLetters.Word> before = now.isEmpty() ? List.of() : before(appeal);
        now.stream().filter(word -> before.stream().noneMatch(was -> isTheSame(was, word, merged))).forEach(word -> {
            if (word.left()) {
                authors.tell(appeal, "against", null, "appeal.against.mail");
            } else {
                events.publishEvent(new LetterSpokenAgainst(word.record().incident().id()));
            }
        });
    }

    /** Whoever is against it of the same case for both of whom one is made, or has said so twice, is against it as before. */
    private static boolean isTheSame(HeldLetters.Word was, HeldLetters.Word word, Merged merged) {
        UUID person = was.said().person().value();
        return was.said().id().equals(word.said().id()) || was.record().incident().id().equals(word.record().incident().id())
                && was.said().purpose() == word.said().purpose()
                && word.said().person().value().equals(person.equals(merged.loser()) ? merged.survivor() : person);
    }

    /** What another transaction reads: the merge is not done yet. */
    private List<HeldLetters.Word> before(AppealId appeal) {
        return Objects.requireNonNull(apart.execute(undone -> letters.words(appeal).toList()));
    }
}

package org.arasha.appeal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentHeard;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has written a letter that is out of their hands hears that it is shut for somebody whose case has left it: that case has no step
 * in which a lawyer would hear of the letter.
 */
@Component
class SpokenAgainstPost {

    private final AppealStore appeals;
    private final Records records;
    private final HeldLetters letters;
    private final AuthorPost authors;
    private final JdbcClient jdbc;

    SpokenAgainstPost(AppealStore appeals, Records records, HeldLetters letters, AuthorPost authors, JdbcClient jdbc) {
        this.appeals = appeals;
        this.records = records;
        this.letters = letters;
        this.authors = authors;
        this.jdbc = jdbc;
    }

    private record Left(UUID appeal, UUID incident) {}

    /** To whoever noted it, too: they need not know of the letter. */
    @EventListener
    void on(ConsentHeard said) {
        if (said.state() == Consent.State.REFUSED || said.state() == Consent.State.WITHDRAWN) {
            left(said).stream().filter(one -> names(one, said)).map(Left::appeal).distinct().map(AppealId::new)
                    .forEach(appeal -> authors.tell(appeal, "against", null, "appeal.against.mail"));
        }
    }

    private List<Left> left(ConsentHeard said) {
        return jdbc.sql("""
                select l.appeal, l.incident from person_case c join appeal_left l on l.incident = c.case_id join appeal a on a.id = l.appeal
                where c.person = :person and (:about::uuid is null or l.incident = :about) and a.handed_over_at is not null and a.closed_at is null
                    and not exists (select from appeal_incident p where p.appeal_id = l.appeal and p.incident = l.incident)""")
                .param("person", said.record().value()).param("about", said.about()).query(Left.class).list();
    }

    private boolean names(Left one, ConsentHeard said) {
        Appeal appeal = appeals.findById(new AppealId(one.appeal())).orElseThrow();
        IncidentRecord left = records.unchecked(new IncidentId(one.incident()));
        return concerns(said.purpose(), appeal, left, said.record()) && letters.names(appeal, left, said.record());
    }

    /** What is said of any appeal, or of the police, counts of victims only. */
    private static boolean concerns(Consent.Purpose purpose, Appeal appeal, IncidentRecord left, PersonId person) {
        return purpose == Consent.Purpose.NAMED_IN_APPEALS
                || appeal.kind().needs().contains(purpose) && left.victims().stream().anyMatch(one -> Objects.equals(one.person(), person));
    }
}

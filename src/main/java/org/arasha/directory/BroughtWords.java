package org.arasha.directory;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A merge takes what people have said to cases that have not heard it, whose letters may be out. They hear it as if it were said now.
 *
 * @see <a href="../../../../../../docs/decisions/0069-what-a-merge-brings-is-heard-where-it-comes-to.md">decision 0069</a>
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BroughtWords {

    private static final String LAST = """
            select distinct on (c.case_id, s.person, s.purpose) c.case_id as about, s.person, s.purpose, s.state, coalesce((
                select own.state <> 'GIVEN' from consent own where own.person = s.person and own.purpose = s.purpose and own.about = c.case_id
                order by own.noted_at desc, own.noted desc limit 1), false) as refused
            from person_case c join consent s on s.person = c.person and (s.about is null or s.about = c.case_id)
            where c.%s in (:ids)
            order by c.case_id, s.person, s.purpose, s.noted_at desc, s.about is null, s.noted desc""";

    private static final String REFUSALS = """
            select c.case_id as about, s.person, s.purpose, s.id as consent
            from person_case c join consent s on s.person = c.person and (s.about is null or s.about = c.case_id) and s.state <> 'GIVEN'
            where c.%s in (:ids)""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BroughtWords(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What somebody said last of a case that names them.
     *
     * @param refused whether what they said last of that one itself is no agreement, whatever they have said of all since
     */
    public record Word(UUID about, UUID person, Consent.Purpose purpose, Consent.State state, boolean refused) {

        private boolean isGiven() {
            return state == Consent.State.GIVEN;
        }

        /** Whether the one agrees to what the other is against of that case itself; whoever refused in general may agree to one case later. */
        private boolean overrules(Word other) {
            return isGiven() && !other.isGiven() && other.refused && person.equals(other.person) && purpose == other.purpose;
        }

        private Word by(PersonId another) {
            return new Word(about, another.value(), purpose, state, refused);
        }

        /** A case has heard it once, whichever way it was said. */
        private Word heard() {
            return new Word(about, person, purpose, state, true);
        }
    }

    /** What was refused or taken back, each word by itself. */
    private record Refused(UUID about, UUID person, Consent.Purpose purpose, UUID consent) {

        private Refused by(PersonId another) {
            return new Refused(about, another.value(), purpose, consent);
        }

        private boolean isAsHeardIn(Word word) {
            return !word.isGiven() && about.equals(word.about) && person.equals(word.person) && purpose == word.purpose;
        }
    }

    /** All that cases have heard of those they name. */
    public static final class Heard {

        private final Set<Word> last;
        private final Set<Refused> refused;

        private Heard(Set<Word> last, Set<Refused> refused) {
            this.last = last;
            this.refused = refused;
        }

        /** Of what one agrees to now though they had refused it of a case itself. */
        public Optional<Word> overruling(Heard before) {
            return last.stream().filter(word -> before.last.stream().anyMatch(word::overrules)).findFirst();
        }
    }

    public Heard in(Collection<UUID> cases) {
        return heard("case_id", cases);
    }

    /** Of both, as words of the one that is left of them. */
    Heard of(PersonId loser, PersonId survivor) {
        Heard both = heard("person", List.of(loser.value(), survivor.value()));
        return new Heard(both.last.stream().map(word -> word.by(survivor)).collect(Collectors.toCollection(LinkedHashSet::new)),
                both.refused.stream().map(word -> word.by(survivor)).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Heard heard(String column, Collection<UUID> ids) {
        return new Heard(new LinkedHashSet<>(jdbc.sql(LAST.formatted(column)).param("ids", ids).query(Word.class).list()),
                new LinkedHashSet<>(jdbc.sql(REFUSALS.formatted(column)).param("ids", ids).query(Refused.class).list()));
    }

    /** Whoever hears what is refused or taken back hears what is new, then that it is all; what is read of records is to be read anew by then. */
    public void tell(UUID merge, Heard before, Heard now) {
        keepBrought(merge, now.refused.stream().filter(not(before.refused::contains))
                .filter(word -> before.last.stream().noneMatch(word::isAsHeardIn)).toList());
        keepOfLoser(merge, before.refused);
        Set<Word> heard = before.last.stream().map(Word::heard).collect(Collectors.toSet());
        now.last.stream().filter(not(Word::isGiven)).filter(word -> !heard.contains(word.heard()))
                .forEach(word -> events.publishEvent(new ConsentBrought(new PersonId(word.person()), word.purpose(), word.state(), word.about())));
        events.publishEvent(new WordsBrought(merge));
    }

    /** From when a letter has heard it is asked later. Where somebody was against it before, it is nothing new that they say so once more. */
    private void keepBrought(UUID merge, Collection<Refused> brought) {
        jdbc.sql("insert into merge_word (merge, case_id, consent) select ?, * from unnest(?::uuid[], ?::uuid[])")
                .params(merge, ids(brought, Refused::about), ids(brought, Refused::consent)).update();
    }

    /** What the case that goes into another had heard, the letters that it has left have, too. */
    private void keepOfLoser(UUID merge, Collection<Refused> before) {
        jdbc.sql("""
                insert into merge_word (merge, case_id, consent)
                select m.id, w.case_id, w.consent from merge m join unnest(?::uuid[], ?::uuid[]) w (case_id, consent) on w.case_id = m.loser
                where m.id = ?""").params(ids(before, Refused::about), ids(before, Refused::consent), merge).update();
    }

    private static UUID[] ids(Collection<Refused> words, Function<Refused, UUID> id) {
        return words.stream().map(id).toArray(UUID[]::new);
    }
}

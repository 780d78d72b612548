package org.arasha.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Alarm;
import org.arasha.incident.DetentionId;
import org.arasha.incident.Urgency;

/**
 * What may make a case urgent, each ground by a word of its own: somebody else who is held, or another term, is another ground.
 * So what has come since people decided is told from what they knew.
 *
 * @see <a href="../../../../../../docs/decisions/0064-what-comes-since-people-decided-is-weighed-again.md">decision 0064</a>
 */
public record UrgencyGrounds(Set<String> words) {

    static final UrgencyGrounds NONE = new UrgencyGrounds(Set.of());

    /** That many days before it ends a term is a ground. */
    static final int SOON_DAYS = 10;

    /** @param held the detentions of the record that go on */
    static UrgencyGrounds of(Alarm alarm, Collection<DetentionId> held, LocalDate today) {
        Set<String> words = held.stream().map(one -> Urgency.HELD_NOW + ":" + one.value()).collect(Collectors.toCollection(HashSet::new));
        if (alarm.heldNow()) {
            words.add(Urgency.HELD_NOW.name());
        }
        if (alarm.threatToLife()) {
            words.add(Urgency.THREAT_TO_LIFE.name());
        }
        if (alarm.violence()) {
            words.add(Urgency.VIOLENCE.name());
        }
        if (alarm.minors()) {
            words.add(Urgency.MINORS.name());
        }
        LocalDate ends = alarm.termEndsOn();
        if (ends != null && !ends.isBefore(today) && !ends.isAfter(today.plusDays(SOON_DAYS))) {
            words.add(Urgency.TERM_ENDS_SOON + ":" + ends);
        }
        return new UrgencyGrounds(words);
    }

    public boolean has(Urgency one) {
        return words.stream().anyMatch(word -> word.equals(one.name()) || word.startsWith(one + ":"));
    }

    UrgencyGrounds without(UrgencyGrounds others) {
        return only(word -> !others.words.contains(word));
    }

    UrgencyGrounds alsoIn(UrgencyGrounds others) {
        return only(others.words::contains);
    }

    UrgencyGrounds and(UrgencyGrounds others) {
        return new UrgencyGrounds(Stream.concat(words.stream(), others.words.stream()).collect(Collectors.toSet()));
    }

    private UrgencyGrounds only(Predicate<String> wanted) {
        return new UrgencyGrounds(words.stream().filter(wanted).collect(Collectors.toSet()));
    }
}

package org.arasha.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.access.Role;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Urgency;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How urgent a case is: decided by the table, at registration and whenever what it asks of changes. People decide otherwise
 * with a reason; of what has come since the table is asked all the same, and what goes before their word makes it urgent.
 *
 * @see <a href="../../../../../../docs/decisions/0064-what-comes-since-people-decided-is-weighed-again.md">decision 0064</a>
 */
@Service
@Transactional
public class Urgencies {

    public static final int LONGEST_REASON = 2_000;

    private final Incidents incidents;
    private final UrgencyFacts facts;
    private final UrgencyTable table;
    private final UrgencyChanges changes;
    private final IncidentMerges merges;
    private final DutyCall duty;
    private final ApplicationEventPublisher events;

    Urgencies(Incidents incidents, UrgencyFacts facts, UrgencyTable table, UrgencyChanges changes, IncidentMerges merges,
            DutyCall duty, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.facts = facts;
        this.table = table;
        this.changes = changes;
        this.merges = merges;
        this.duty = duty;
        this.events = events;
    }

    /**
     * What has come since they read the record is weighed at once; where it goes before their word, people are called.
     *
     * @param read   the record as they have it on screen: of more they have said nothing
     * @param joined the reports that had gone into it then
     * @throws Refusal without a reason, or when it is so already
     */
    @PreAuthorize(Role.WRITES_RECORDS)
    public void change(IncidentRecord read, Set<IncidentId> joined, Urgency urgency, String reason) {
        IncidentId id = read.incident().id();
        incidents.hold(id);
        Incident incident = incidents.running(id);
        if (reason.isBlank()) {
            throw new Refusal("intake.urgency.noReason");
        }
        Refusal.ifLonger(reason, LONGEST_REASON);
        if (incident.urgency() == urgency) {
            throw new Refusal("intake.urgency.isSo");
        }
        changes.add(id, incident.urgency(), urgency, reason, facts.in(read));
        changes.last(id).ifPresent(last -> joined(id).stream().filter(one -> !joined.contains(one)).forEach(one -> sayAgain(last, one)));
        set(id, urgency);
        set(id, decided(id));
    }

    /** The reports that have gone into the case: of those that come later somebody who reads it now knows nothing. */
    @Transactional(readOnly = true)
    public Set<IncidentId> joined(IncidentId id) {
        return merges.of(id).stream().map(one -> one.incident().id()).collect(Collectors.toSet());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<UrgencyChange> of(IncidentId id) {
        incidents.visible(id);
        return changes.of(id);
    }

    /**
     * What the table says of a case that the current transaction opens: nobody else knows of it, so none of them is waited for, nobody
     * has decided on it, and in its record nobody is held.
     */
    void decideFirst(Incident opened) {
        set(opened.id(), table.decide(facts.of(opened.alarm())));
    }

    /** What the table says now of a case that is held by whoever changed it; nothing happens to one that has ended. */
    void decideAgain(IncidentId id) {
        if (!incidents.find(id).isClosed()) {
            set(id, decided(id));
        }
    }

    /** Takes over what the table has said at registration; what people said before stays, unless more has come since. */
    void decided(IncidentId id, Urgency urgency) {
        incidents.hold(id);
        set(id, changes.last(id).isPresent() ? decided(id) : urgency);
    }

    /**
     * What goes into another case is news there, also where it says once more what people knew, but for what people knew of it
     * when they decided on it. What they said of it holds there, with their reason, where it is more urgent.
     */
    void takeOver(IncidentId joined, IncidentId into) {
        incidents.hold(into);
        if (incidents.find(into).isClosed()) {
            return;
        }
        changes.last(into).ifPresent(last -> {
            // Where something has come there since, it may be the very thing that was a rumour here, and is none there.
            if (incidents.find(into).urgency() == last.said()) {
                changes.keep(last, last.known().and(weighed(joined).alsoIn(facts.of(into))));
            }
            sayAgain(last, joined);
        });
        Urgency decided = decided(into);
        changes.last(joined).filter(last -> last.said().goesBefore(decided))
                .ifPresent(last -> changes.take(last, into, decided, facts.of(into)));
        set(into, decided(into));
    }

    private void sayAgain(UrgencyChanges.Last last, IncidentId joined) {
        changes.sayAgain(last, joined, facts.of(joined).without(weighed(joined)));
    }

    /** What people have weighed of it. */
    private UrgencyGrounds weighed(IncidentId id) {
        return changes.last(id).map(UrgencyChanges.Last::weighed).orElse(UrgencyGrounds.NONE);
    }

    /** Each is again as people left it, as far as nothing else has come. */
    void takeBack(IncidentId joined, IncidentId from) {
        changes.takeBack(joined);
        decideAgain(joined);
        decideAgain(from);
    }

    /** By the table, or by people; then by the table of what has come since, if that goes before what they said. */
    private Urgency decided(IncidentId id) {
        UrgencyGrounds now = facts.of(id);
        return changes.last(id).map(last -> {
            changes.keep(last, last.known().alsoIn(now));
            Urgency news = table.decide(now.without(last.weighed()));
            return news.goesBefore(last.said()) ? news : last.said();
        }).orElseGet(() -> table.decide(now));
    }

    /** Calls the people on duty when the case becomes more urgent than it was. */
    private void set(IncidentId id, Urgency urgency) {
        Urgency before = incidents.find(id).urgency();
        if (before == urgency) {
            return;
        }
        incidents.setUrgency(id, urgency);
        events.publishEvent(new UrgencyChanged(id));
        if (urgency.goesBefore(before)) {
            duty.call(incidents.find(id));
        }
    }
}

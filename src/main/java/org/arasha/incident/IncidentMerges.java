package org.arasha.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.Audience;
import org.arasha.access.CaseAccess;
import org.arasha.access.CaseMembers;
import org.arasha.directory.BroughtWords;
import org.arasha.directory.Consents;
import org.arasha.directory.Merge;
import org.arasha.directory.Merges;
import org.arasha.directory.PersonId;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one case of two reports of the same incident, on a person's word only, and two again. */
@Service
@Transactional
public class IncidentMerges {

    private static final String MERGES = "hasAnyRole('INTAKE', 'MANAGER')";

    /** What was said and decided of a record as it was then stays with it. */
    static final List<String> STAY = List.of("incident_category", "incident_likeness", "incident_last_change",
            "incident_not_same", "report", "urgency_change", "verdict", "legal_analysis", "appeal_incident", "import_row",
            "incident_reopening", "joined_term");

    /** The same person in the same part, of which nothing more is said than is known there; their post, where only one knows it, is kept. */
    private static final String SAME_PART = """
            gone.part = kept.part and gone.person = kept.person
            and (gone.degree is null or gone.degree = kept.degree)
            and (gone.affiliation is null or gone.affiliation = kept.affiliation)
            and (gone.written_as is null or gone.written_as = kept.written_as)""";

    private static final List<String> POST = List.of("post_ru", "post_kk", "post_en");

    private final Incidents incidents;
    private final IncidentStore store;
    private final Merges merges;
    private final Consents consents;
    private final BroughtWords words;
    private final JoinedTerms terms;
    private final CaseAccess access;
    private final CaseMembers members;
    private final ApplicationEventPublisher events;

    IncidentMerges(Incidents incidents, IncidentStore store, Merges merges, Consents consents, BroughtWords words, JoinedTerms terms,
            CaseAccess access, CaseMembers members, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.store = store;
        this.merges = merges;
        this.consents = consents;
        this.words = words;
        this.terms = terms;
        this.access = access;
        this.members = members;
        this.events = events;
    }

    /**
     * Claims, people, sources and all else of the loser become the survivor's; the loser's number leads there, and its
     * process ends, and it is guarded as the survivor is. Nobody is there twice in the same part. What makes either urgent makes the survivor so; should they be
     * made two again, it stays with it until somebody says that it is not so, but for a term. What somebody has refused or taken back is
     * heard where it comes to.
     *
     * @throws Refusal when one of them has ended, what only a few may see would become open to more, or what somebody agreed to in the one
     *         would stand for what they refuse in the other
     */
    @PreAuthorize(MERGES)
    public void merge(IncidentId loser, IncidentId survivor) {
        requireRunning(loser, survivor);
        UUID merge = merges.begin("incident", loser.value(), survivor.value());
        incidents.hold(loser);
        incidents.hold(survivor);
        requireRunning(loser, survivor);
        requireShownToNobodyElse(loser, survivor);
        consents.holdWords(List.of(loser.value(), survivor.value()));
        BroughtWords.Heard before = words.in(List.of(loser.value(), survivor.value()));
        members.restrictAs(loser.value(), survivor.value());
        merges.carry(merge, "involvement", "incident", SAME_PART, POST);
        merges.drop(merge, "involvement", "incident", SAME_PART);
        merges.move(merge, "incident", true, STAY);
        merges.moveRows(merge, "consent", "about");
        BroughtWords.Heard now = words.in(List.of(survivor.value()));
        requireNobodyOverruled(before, now);
        terms.join(merge, survivor, () -> incidents.learn(survivor, incidents.find(loser).alarm()));
        store.save(incidents.find(loser).ended(Outcome.MERGED, null));
        events.publishEvent(new IncidentMerged(loser, survivor));
        words.tell(merge, before, now);
        events.publishEvent(new IncidentChanged(survivor));
    }

    /** Asked once more when nobody else may change them: either may have ended while this one waited. */
    private void requireRunning(IncidentId loser, IncidentId survivor) {
        incidents.running(loser);
        incidents.running(survivor);
    }

    /** They may have meant what they said last for both, or not: they are asked. */
    private static void requireNobodyOverruled(BroughtWords.Heard before, BroughtWords.Heard now) {
        now.overruling(before).ifPresent(word -> {
            throw new PersonOverruled(new PersonId(word.person()), word.purpose());
        });
    }

    /** What is held with one case is from then on read in the other. */
    private void requireShownToNobodyElse(IncidentId loser, IncidentId survivor) {
        Audience of = access.audienceOf(List.of(loser.value()));
        Audience into = access.audienceOf(List.of(survivor.value()));
        if (!of.includes(into)) {
            throw new Refusal(into.restricted() ? "incident.refusal.mergeShowsToMore" : "incident.refusal.mergeOpensRestricted");
        }
    }

    /**
     * Each has again what it had, the survivor its own term, too, and stays as guarded as it was; whoever saw the loser through the survivor
     * only sees it no more. The loser's process goes on where it was, and hears what those it names have refused since.
     *
     * @throws Refusal with what has changed since
     */
    @PreAuthorize(MERGES)
    public void undo(UUID merge) {
        Merge one = merges.find(merge);
        IncidentId loser = new IncidentId(one.loser());
        IncidentId survivor = new IncidentId(one.survivor());
        incidents.visible(loser);
        incidents.running(survivor);
        merges.hold("incident", loser.value(), survivor.value());
        incidents.hold(loser);
        incidents.hold(survivor);
        incidents.running(survivor);
        members.restrictAs(loser.value(), survivor.value());
        merges.undo(merge);
        terms.part(survivor);
        members.endThrough(loser.value(), survivor.value());
        store.save(incidents.find(loser).resumed());
        events.publishEvent(new IncidentMergeUndone(loser, survivor));
        consents.refuseInBoth(one);
        events.publishEvent(new IncidentChanged(survivor));
    }

    /** The case this one went into, if it did and the reader may see that. */
    @Transactional(readOnly = true)
    public Optional<Incident> into(IncidentId loser) {
        return merges.into(loser.value()).filter(access::isVisible).map(id -> incidents.find(new IncidentId(id)));
    }

    /** A case that went into another. */
    public record Joined(UUID merge, Incident incident, Merge what) {}

    /** What went into this case, as far as the reader may see it; the last first. */
    @Transactional(readOnly = true)
    public List<Joined> of(IncidentId survivor) {
        incidents.visible(survivor);
        return merges.of(survivor.value()).stream().filter(one -> access.isVisible(one.loser()))
                .map(one -> new Joined(one.id(), incidents.find(new IncidentId(one.loser())), one)).toList();
    }
}

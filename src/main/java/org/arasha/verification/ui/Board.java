package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.desk.Drafts;
import org.arasha.incident.Change;
import org.arasha.incident.Claim;
import org.arasha.incident.Entry;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Source;
import org.arasha.shared.Refusal;
import org.arasha.verification.Foundation;
import org.arasha.verification.Inquiry;
import org.arasha.verification.Since;

/**
 * Claims on the left, what they rest on at the right, each worked on by itself. What others change meanwhile is shown
 * and marked; forms that are open stay as they are.
 */
class Board extends Div {

    private final transient VerificationDesk desk;
    private final transient Since since;
    private final transient Runnable afterChange;
    private final transient Instant opened = Instant.now();
    private final ClaimsColumn claims;
    private final SourcesColumn sources;
    private final AskedSection asked;
    private transient IncidentRecord record;
    private transient List<Inquiry> inquiries;

    /**
     * @param since what has become of the claims since the latest verdict
     * @param below what stands under the claims
     */
    Board(VerificationDesk desk, IncidentRecord record, Since since, Component below, Runnable afterChange) {
        this.desk = desk;
        this.record = record;
        inquiries = desk.inquiries.of(record.incident().id());
        this.since = since;
        this.afterChange = afterChange;
        claims = new ClaimsColumn(this);
        sources = new SourcesColumn(this);
        asked = new AskedSection(this);
        addClassName("verification-board");
        Div left = new Div(claims, asked);
        desk.asking.orderedStream().forEach(part -> part.of(record).ifPresent(left::add));
        left.add(below);
        left.addClassName("verification-claims");
        Div right = new Div(sources);
        right.addClassName("verification-sources");
        add(left, right);
    }

    VerificationDesk desk() {
        return desk;
    }

    IncidentRecord record() {
        return record;
    }

    IncidentId id() {
        return record.incident().id();
    }

    Since since() {
        return since;
    }

    List<Source> sources() {
        return record.sources();
    }

    List<Inquiry> inquiries() {
        return inquiries;
    }

    /** As it is on the screen. */
    Foundation foundation() {
        return new Foundation(record.claims(), inquiries);
    }

    /** As it is by now; on the screen all stays as it was until it is shown anew. */
    Optional<Inquiry> latest(Inquiry inquiry) {
        return desk.inquiries.of(id()).stream().filter(one -> one.id().equals(inquiry.id())).findFirst();
    }

    Optional<Claim> latest(Claim claim) {
        return desk.records.of(id()).claims().stream().filter(one -> one.id().equals(claim.id())).findFirst();
    }

    Optional<Source> latest(Source source) {
        return desk.records.of(id()).sources().stream().filter(one -> one.id().equals(source.id())).findFirst();
    }

    void workable(boolean open) {
        claims.setEnabled(open);
        sources.setEnabled(open);
        asked.setEnabled(open);
    }

    /** Somebody may have changed something; asks cheaply first. */
    void refresh() {
        Map<UUID, Long> shown = new HashMap<>();
        Stream.<Entry>concat(record.claims().stream(), sources().stream()).forEach(entry -> shown.put(entry.id().value(), entry.version()));
        inquiries.forEach(one -> shown.put(one.id().value(), one.version()));
        if (!shown.equals(desk.verification.versions(id()))) {
            changed();
        }
    }

    /** Shows what is known now. */
    void changed() {
        read();
        Map<UUID, Change> theirs = byOthers();
        sources.show(theirs);
        claims.show(theirs);
        asked.show();
        afterChange.run();
    }

    /**
     * What one has begun elsewhere is opened here first.
     *
     * @throws Refusal when anything is being written and has not been saved: with the step it would go out of sight
     */
    void requireSaved() {
        claims.takeUpDrafts();
        sources.takeUpDrafts();
        asked.takeUpDrafts();
        List<String> unsaved = Stream.of(claims.unsaved(), sources.unsaved(), asked.unsaved()).flatMap(one -> one).toList();
        if (!unsaved.isEmpty()) {
            throw new Refusal("verification.refusal.notSaved", String.join("; ", unsaved));
        }
    }

    /** Who else has begun anything here that is not saved. */
    List<Drafts.Writer> others() {
        List<UUID> subjects = Stream.of(Stream.of(id().value()), record.claims().stream().map(claim -> claim.id().value()),
                inquiries.stream().map(one -> one.id().value())).flatMap(one -> one).toList();
        return desk.drafts.others(List.of(ClaimsColumn.ASSESS, ClaimsColumn.VERSION, SourcesColumn.NEW, AskedSection.FORM), id().value(), subjects);
    }

    private void read() {
        record = desk.records.of(id());
        inquiries = desk.inquiries.of(id());
    }

    /** What others changed last since the screen was opened, by what they changed. */
    private Map<UUID, Change> byOthers() {
        Map<UUID, Change> last = new HashMap<>();
        for (Change change : desk.changes.changesSince(id(), opened).list()) {
            if (change.subject() instanceof Entry entry) {
                last.putIfAbsent(entry.id().value(), change);
            }
        }
        last.values().removeIf(change -> desk.user.id().value().equals(change.by()));
        return last;
    }
}

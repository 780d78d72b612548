package org.arasha.followup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Authorities;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What bodies say otherwise than the record stands in the record beside it, as theirs. */
@Service
@Transactional
public class Contradictions {

    private final ContradictionStore store;
    private final ReplyStore replies;
    private final Submissions submissions;
    private final Appeals appeals;
    private final Authorities authorities;
    private final Records records;
    private final ApplicationEventPublisher events;

    Contradictions(ContradictionStore store, ReplyStore replies, Submissions submissions, Appeals appeals, Authorities authorities,
            Records records, ApplicationEventPublisher events) {
        this.store = store;
        this.replies = replies;
        this.submissions = submissions;
        this.appeals = appeals;
        this.authorities = authorities;
        this.records = records;
        this.events = events;
    }

    /**
     * Makes a claim of the body of what it says, with the reply that says so as the source, which letters cite by its day.
     *
     * @param contradicted a claim of one of the appeal's incidents
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Contradiction record(ReplyId id, IncidentId incident, ClaimId contradicted, LocalizedText says) {
        Reply reply = replies.findById(id).filter(one -> one.mistake() == null)
                .orElseThrow(() -> new Refusal("followup.refusal.noReply"));
        Submission submission = submissions.visible(reply.submission());
        if (!appeals.visible(submission.appeal()).incidentIds().contains(incident)) {
            throw new Refusal("incident.refusal.noClaim");
        }
        SourceId source = source(submission, incident, reply);
        Claim claim = records.add(new Claim(ClaimId.fresh(), 0, incident, 0, says, null, Claim.Attribution.OFFICIAL_BODY,
                Claim.Standing.ALLEGED, null, false, Set.of(), Set.of(new Claim.Cited(source)),
                Set.of(new Claim.Contradicted(contradicted.value()))));
        Contradiction recorded = store.save(
                new Contradiction(ContradictionId.fresh(), 0, submission.id(), incident, claim.id(), source, contradicted));
        events.publishEvent(new ContradictionRecorded(submission.id()));
        return recorded;
    }

    /** The reply of that day, once in each record. */
    private SourceId source(Submission submission, IncidentId incident, Reply reply) {
        IncidentRecord known = records.of(incident);
        Set<SourceId> noted = store.findBySubmissionOrderByIncident(submission.id()).stream().map(Contradiction::source).collect(Collectors.toSet());
        return known.sources().stream().filter(one -> noted.contains(one.id()) && reply.receivedOn().equals(one.publishedOn())).map(Source::id)
                .findFirst().orElseGet(() -> {
            LocalizedText title = Texts.inAll("followup.contradiction.source", submission.number());
            String body = authorities.find(submission.authority()).name().in(Language.RU);
            return records.add(new Source(SourceId.fresh(), 0, incident, 0, Source.Kind.OFFICIAL_STATEMENT, title, body, null, reply.receivedOn(),
                    null, null, false, true)).id();
        });
    }

    @Transactional(readOnly = true)
    public List<Contradiction> of(SubmissionId id) {
        return store.findBySubmissionOrderByIncident(submissions.visible(id).id());
    }
}

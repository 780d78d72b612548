package org.arasha.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.SourceId;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verifier's conclusions, each resting on the claims as they were signed; a new one stands beside the old, which is never changed. */
@Service
@Transactional
public class Verification {

    /** Why a conclusion is refused for which the remark does not say why. */
    public static final String NEEDS_REASON = "verification.refusal.otherwise";

    /** Why a conclusion is refused that says more than the claims bear. */
    public static final Set<String> SAYS_TOO_MUCH =
            Set.of("verification.refusal.notEveryClaim", "verification.refusal.noClaim", "verification.refusal.nothingContradicted");

    private final Incidents incidents;
    private final Records records;
    private final InquiryStore inquiries;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verification(Incidents incidents, Records records, InquiryStore inquiries, JdbcClient jdbc, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.records = records;
        this.inquiries = inquiries;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs what the facts come to, on claims and answers as the verifier has them on screen; ends <i>Verify facts</i>.
     *
     * @throws Refusal when they are others by now, or the conclusion does not follow from them
     */
    @PreAuthorize("hasRole('VERIFIER')")
    public void conclude(IncidentId incident, Foundation read, Conclusion conclusion, String remark) {
        sign(incident, read, conclusion, remark);
        events.publishEvent(new FactsVerified(incident, conclusion));
    }

    /**
     * Signs what the facts come to after new information; ends <i>Review new information</i>.
     *
     * @param read         as in {@link #conclude}
     * @param changesFacts whether a lawyer must look at the analysis again
     */
    @PreAuthorize("hasRole('VERIFIER')")
    public void review(IncidentId incident, Foundation read, Conclusion conclusion, boolean changesFacts, String remark) {
        sign(incident, read, conclusion, remark);
        events.publishEvent(new InformationReviewed(incident, changesFacts));
    }

    /** Lets a claim rest on a source, or no longer; its standing and what others made of it meanwhile stay. */
    @PreAuthorize("hasRole('VERIFIER')")
    public void rest(IncidentId incident, ClaimId id, SourceId source, boolean on) {
        Claim claim = records.of(incident).claims().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal("incident.refusal.noClaim"));
        Set<SourceId> sources = new HashSet<>(claim.sourceIds());
        if (on ? sources.add(source) : sources.remove(source)) {
            records.assess(id, claim.version(), claim.standing(), claim.reason(), sources);
        }
    }

    /** As it is now, of an incident the current user may see. */
    @Transactional(readOnly = true)
    public Foundation foundation(IncidentId incident) {
        return new Foundation(records.of(incident).claims(), inquiries.findByIncidentOrderByAskedOnAscIdAsc(incident));
    }

    /** The versions of the claims, sources and inquiries of an incident, by their ids: whether any is another than on a screen. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> versions(IncidentId incident) {
        incidents.visible(incident);
        return jdbc.sql("""
                select id, version from claim where incident = :incident
                union all select id, version from source where incident = :incident
                union all select id, version from inquiry where incident = :incident""").param("incident", incident.value())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getLong("version"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The conclusion that stands on an incident the current user may see. */
    @Transactional(readOnly = true)
    public Optional<Verdict> latest(IncidentId incident) {
        incidents.visible(incident);
        return verdicts(incident, 1).stream().findFirst();
    }

    /** All conclusions that were ever signed, the one that stands first. */
    @Transactional(readOnly = true)
    public List<Verdict> all(IncidentId incident) {
        incidents.visible(incident);
        return verdicts(incident, Integer.MAX_VALUE);
    }

    /**
     * What has become of the claims it rests on, by the versions that were signed: a change that was under way at that moment
     * counts as made before it. A claim that only moved to another place is none of it; one that rests on an interview whose
     * answers were rewritten is.
     */
    @Transactional(readOnly = true)
    public Since since(Verdict verdict) {
        incidents.visible(verdict.incident());
        Map<ClaimId, Long> signed = jdbc.sql("select claim, version from verdict_claim where verdict = ?").param(verdict.id())
                .query((row, n) -> Map.entry(new ClaimId(row.getObject("claim", UUID.class)), row.getLong("version"))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Claim> now = records.unchecked(verdict.incident()).claims();
        Set<SourceId> rewritten = rewritten(verdict);
        if (rewritten.isEmpty() && signed.equals(now.stream().collect(Collectors.toMap(Claim::id, Claim::version)))) {
            return Since.NOTHING;
        }
        Map<ClaimId, Claim> then = records.unchecked(verdict.incident(), signed);
        Set<ClaimId> left = now.stream().map(Claim::id).collect(Collectors.toSet());
        return new Since(now.stream().filter(claim -> signed.containsKey(claim.id()) && (claim.sourceIds().stream().anyMatch(rewritten::contains)
                        || !signed.get(claim.id()).equals(claim.version()) && !(then.containsKey(claim.id()) && then.get(claim.id()).isAs(claim)))).toList(),
                now.stream().filter(claim -> !signed.containsKey(claim.id())).toList(),
                then.values().stream().filter(claim -> !left.contains(claim.id())).sorted(Comparator.comparing(Claim::position)).toList());
    }

    /** Whether the conclusion that stands rests on all there is: nothing has become of its claims, none has come, and no case has been joined since. */
    @Transactional(readOnly = true)
    public boolean coversAll(IncidentId incident) {
        return latest(incident).filter(verdict -> since(verdict).isNothing() && !joinedSince(verdict)).isPresent();
    }

    /** Another case may bring people and sources only. Both times are of the application's clock. */
    private boolean joinedSince(Verdict verdict) {
        return jdbc.sql("select exists (select 1 from merge where survivor = ? and undone_at is null and merged_at >= ?)")
                .params(verdict.incident().value(), Timestamp.from(verdict.signedAt())).query(Boolean.class).single();
    }

    /** The interviews that read differently now than when it was signed: who said it and when, the questions or the answers. */
    private Set<SourceId> rewritten(Verdict verdict) {
        return jdbc.sql("""
                select distinct i.source from verdict_inquiry v join inquiry i on i.id = v.inquiry and i.version <> v.version
                join record_history h on h.table_name = 'inquiry' and h.record_id = i.id and (h.content ->> 'version')::bigint = v.version
                where v.verdict = ? and i.source is not null
                    and (i.whom, i.asked_on, i.asked, i.answered) is distinct from (h.content ->> 'whom',
                        (h.content ->> 'asked_on')::date, h.content ->> 'asked', h.content ->> 'answered')""").param(verdict.id())
                .query((row, n) -> new SourceId(row.getObject("source", UUID.class))).set();
    }

    private List<Verdict> verdicts(IncidentId incident, int most) {
        return jdbc.sql("""
                select v.*, u.name as signer from verdict v left join app_user u on u.id = v.signed_by
                where v.incident = ? order by v.signed_at desc limit ?""").params(incident.value(), most)
                .query(Verification::read).list();
    }

    private static Verdict read(ResultSet row, int number) throws SQLException {
        String signer = row.getString("signer");
        return new Verdict(row.getObject("id", UUID.class), new IncidentId(row.getObject("incident", UUID.class)),
                Conclusion.valueOf(row.getString("conclusion")), row.getString("remark"),
                new UserId(row.getObject("signed_by", UUID.class)), signer == null ? "" : signer,
                row.getTimestamp("signed_at").toInstant(), row.getTimestamp("recorded_at").toInstant());
    }

    private void sign(IncidentId incident, Foundation read, Conclusion conclusion, String remark) {
        incidents.requireWritable(incident);
        Refusal.ifLonger(remark, Incidents.LONGEST_NOTE);
        List<Claim> claims = read.claims();
        if (!read.isAs(foundation(incident))) {
            throw new Refusal("verification.refusal.changedMeanwhile");
        }
        ConclusionRules.require(conclusion, Tally.of(claims), remark);
        UUID verdict = UUID.randomUUID();
        jdbc.sql("insert into verdict (id, incident, conclusion, remark, signed_by, signed_at) values (?, ?, ?, ?, ?, ?)")
                .params(verdict, incident.value(), conclusion.name(), PlainText.orNull(remark),
                        user.id().value(), Timestamp.from(clock.instant())).update();
        for (Claim claim : claims) {
            jdbc.sql("insert into verdict_claim (verdict, claim, version) values (?, ?, ?)")
                    .params(verdict, claim.id().value(), claim.version()).update();
        }
        for (Inquiry one : read.asked()) {
            if (one.source() != null) {
                jdbc.sql("insert into verdict_inquiry (verdict, inquiry, version) values (?, ?, ?)")
                        .params(verdict, one.id().value(), one.version()).update();
            }
        }
    }
}

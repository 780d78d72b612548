package org.arasha.legal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.Unchecked;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.Records;
import org.arasha.legal.Analysis.Findings;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lawyer's decisions on a case: norms and remedy, and what follows where no appeal does. */
@Service
@Transactional
public class Analyses {

    private final Incidents incidents;
    private final Records records;
    private final Recourses recourses;
    private final AnalysisStore store;
    private final Norms norms;
    private final Suggestions suggestions;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Analyses(Incidents incidents, Records records, Recourses recourses, AnalysisStore store, Norms norms, Suggestions suggestions,
            JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.records = records;
        this.recourses = recourses;
        this.store = store;
        this.norms = norms;
        this.suggestions = suggestions;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Ends <i>Analyse legally</i>. */
    @PreAuthorize("hasRole('LAWYER')")
    public void decide(IncidentId incident, Findings findings, Remedy remedy, String reason) {
        objection(incident, findings, remedy).ifPresent(Refusal::raise);
        save(incident, findings, remedy, reason);
        events.publishEvent(new RemedyChosen(incident, remedy));
    }

    /** Ends <i>Reconsider analysis</i>: the norms may change, the remedy under way goes on. */
    @PreAuthorize("hasRole('LAWYER')")
    public void reconsider(IncidentId incident, Findings findings, String reason) {
        objection(incident, findings, null).ifPresent(Refusal::raise);
        save(incident, findings, find(incident).map(Analysis::remedy).orElse(Remedy.NONE), reason);
        events.publishEvent(new AnalysisReconsidered(incident));
    }

    @PreAuthorize("hasRole('LAWYER')")
    public void giveAid(IncidentId incident, String note) {
        note(incident, LegalNote.After.AID, note);
        events.publishEvent(new LegalAidGiven(incident));
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void endMonitoring(IncidentId incident, String note) {
        note(incident, LegalNote.After.MONITORING, note);
        events.publishEvent(new MonitoringEnded(incident));
    }

    /** After a person took back their consent: does the case go on (without their name), or does it end? */
    @PreAuthorize("hasRole('LAWYER')")
    public void decideOnWithdrawal(IncidentId incident, boolean goOn, String reason) {
        note(incident, LegalNote.After.WITHDRAWAL, reason);
        events.publishEvent(new WithdrawalDecided(incident, goOn));
    }

    @Transactional(readOnly = true)
    public Optional<Analysis> find(IncidentId incident) {
        incidents.visible(incident);
        return store.findById(incident);
    }

    /** What was written after the analysis, the newest first. */
    @Transactional(readOnly = true)
    public List<LegalNote> notes(IncidentId incident) {
        incidents.visible(incident);
        return jdbc.sql("""
                select n.kind, n.text, u.name, n.at from legal_note n left join app_user u on u.id = n.by_user
                where n.incident = ? order by n.at desc""").param(incident.value())
                .query((row, n) -> new LegalNote(LegalNote.After.valueOf(row.getString("kind")), row.getString("text"), row.getString("name"),
                        row.getTimestamp("at").toInstant())).list();
    }

    /** Whether a report of a crime or an offence is all that the law gives and that was chosen; for the process, asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public boolean isReportOfACrime(IncidentId incident) {
        return store.findById(incident).map(found -> found.recourses().stream().map(Analysis.Chosen::recourse).collect(Collectors.toSet()))
                .filter(Set.of(Recourse.CRIME_REPORT)::equals).isPresent();
    }

    /** What the law gives, and until when each of it can be used. */
    @Transactional(readOnly = true)
    public List<Possible> possible(IncidentId incident) {
        return recourses.of(incidents.visible(incident));
    }

    /**
     * The rule that does not let it be decided so, if there is one.
     *
     * @param remedy null where the one under way goes on
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> objection(IncidentId incident, Findings findings, @Nullable Remedy remedy) {
        IncidentRecord record = records.of(incident);
        return RemedyRules.refusal(new RemedyRules.Choice(remedy, findings.recourses(), findings.restoration()),
                recourses.of(record.incident()), purpose -> !record.victimsAgainst(purpose).isEmpty());
    }

    /** The table that ruled the first analysis of a case rules the later ones, too. */
    private void save(IncidentId id, Findings findings, Remedy remedy, String reason) {
        Incident incident = incidents.running(id);
        requireReason(reason);
        Refusal.ifLonger(findings.restoration(), Analysis.LONGEST_REASON);
        PartialDate then = incident.when();
        if (then != null) {
            norms.requireInForce(findings.broken(), Set.of(then));
            norms.requireInForce(findings.relied(), Set.copyOf(List.of(then, PartialDate.on(LocalDate.now(clock)))));
        }
        requireOfThisCase(id, findings);
        Optional<Analysis> before = store.findById(id);
        Integer shown = findings.table();
        store.save(Analysis.of(id, before.map(Analysis::version).orElse(0L), findings, recourses.of(incident),
                before.map(Analysis::suggestions).orElseGet(() -> shown == null ? suggestions.current().number() : suggestions.version(shown).number()),
                remedy, reason));
    }

    private void requireOfThisCase(IncidentId id, Findings findings) {
        IncidentRecord record = records.of(id);
        if (!record.claims().stream().map(Claim::id).collect(Collectors.toSet()).containsAll(findings.each(one -> one.claims().stream()))
                || !record.involvements().stream().map(Involvement::id).collect(Collectors.toSet())
                        .containsAll(findings.each(one -> one.people().stream()))) {
            throw new Refusal("legal.refusal.recordChanged");
        }
    }

    /** What the table suggests that rules the case: that of its first analysis, else the one in force. */
    @Transactional(readOnly = true)
    public Suggested suggested(Incident incident) {
        return suggestions.of(incident, find(incident.id()).map(Analysis::suggestions).orElseGet(() -> suggestions.current().number()));
    }

    private void note(IncidentId incident, LegalNote.After after, String text) {
        incidents.running(incident);
        requireReason(text);
        jdbc.sql("insert into legal_note (id, incident, kind, text, by_user, at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), incident.value(), after.name(), text.strip(), user.id().value(),
                        Timestamp.from(clock.instant())).update();
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("legal.refusal.noReason");
        }
        Refusal.ifLonger(reason, Analysis.LONGEST_REASON);
    }
}

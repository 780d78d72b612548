package org.arasha.legal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.legal.Analysis.Findings;
import org.arasha.shared.Refusal;
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
    private final AnalysisStore store;
    private final Norms norms;
    private final Suggestions suggestions;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Analyses(Incidents incidents, AnalysisStore store, Norms norms, Suggestions suggestions, JdbcClient jdbc,
            CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
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
        save(incident, findings, remedy, reason);
        events.publishEvent(new RemedyChosen(incident, remedy));
    }

    /** Ends <i>Reconsider analysis</i>: the norms may change, the remedy under way goes on. */
    @PreAuthorize("hasRole('LAWYER')")
    public void reconsider(IncidentId incident, Findings findings, String reason) {
        save(incident, findings, find(incident).map(Analysis::remedy).orElse(Remedy.NONE), reason);
        events.publishEvent(new AnalysisReconsidered(incident));
    }

    @PreAuthorize("hasRole('LAWYER')")
    public void giveAid(IncidentId incident, String note) {
        note(incident, "AID", note);
        events.publishEvent(new LegalAidGiven(incident));
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void endMonitoring(IncidentId incident, String note) {
        note(incident, "MONITORING", note);
        events.publishEvent(new MonitoringEnded(incident));
    }

    /** After a person took back their consent: does the case go on (without their name), or does it end? */
    @PreAuthorize("hasRole('LAWYER')")
    public void decideOnWithdrawal(IncidentId incident, boolean goOn, String reason) {
        note(incident, "WITHDRAWAL", reason);
        events.publishEvent(new WithdrawalDecided(incident, goOn));
    }

    @Transactional(readOnly = true)
    public Optional<Analysis> find(IncidentId incident) {
        incidents.visible(incident);
        return store.findById(incident);
    }

    /** The table that ruled the first analysis of a case rules the later ones, too. */
    private void save(IncidentId id, Findings findings, Remedy remedy, String reason) {
        Incident incident = incidents.running(id);
        requireReason(reason);
        if (incident.when() != null) {
            norms.requireInForce(findings.broken(), incident.when().anchor());
        }
        Optional<Analysis> before = store.findById(id);
        Integer shown = findings.table();
        store.save(new Analysis(id, before.map(Analysis::version).orElse(0L),
                findings.broken().stream().map(Analysis.Broken::new).collect(Collectors.toSet()),
                findings.bodies().stream().map(Analysis.Competent::new).collect(Collectors.toSet()),
                before.map(Analysis::suggestions).orElseGet(() -> shown == null ? suggestions.current().number() : suggestions.version(shown).number()),
                remedy, reason.strip()));
    }

    /** What the table suggests that rules the case: that of its first analysis, else the one in force. */
    @Transactional(readOnly = true)
    public Suggested suggested(Incident incident) {
        return suggestions.of(incident, find(incident.id()).map(Analysis::suggestions).orElseGet(() -> suggestions.current().number()));
    }

    private void note(IncidentId incident, String kind, String text) {
        incidents.running(incident);
        requireReason(text);
        jdbc.sql("insert into legal_note (id, incident, kind, text, by_user, at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), incident.value(), kind, text.strip(), user.id().value(),
                        Timestamp.from(clock.instant())).update();
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("legal.refusal.noReason");
        }
        if (reason.length() > Analysis.LONGEST_REASON) {
            throw new Refusal("ui.tooLong", Analysis.LONGEST_REASON);
        }
    }
}

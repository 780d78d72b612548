package org.arasha.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.access.UserId;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.Incidents;
import org.arasha.incident.Links;
import org.arasha.incident.Records;
import org.arasha.incident.ToldWords;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports, and makes incidents of them or says that they are none. */
@Service
@Transactional
public class Intake {

    /** In which a report becomes a case. */
    static final String STEP = "Task_RegisterReport";

    private final Incidents incidents;
    private final Records records;
    private final Recording recording;
    private final Links links;
    private final ToldWords words;
    private final ReportStore reports;
    private final DismissalStore dismissals;
    private final Urgencies urgencies;
    private final OpenSteps steps;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(Incidents incidents, Records records, Recording recording, Links links, ToldWords words,
            ReportStore reports, DismissalStore dismissals, Urgencies urgencies, OpenSteps steps, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.records = records;
        this.recording = recording;
        this.links = links;
        this.words = words;
        this.reports = reports;
        this.dismissals = dismissals;
        this.urgencies = urgencies;
        this.steps = steps;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** A report as it comes in: the case gets its number and waits to be registered. */
    @PreAuthorize(Role.WRITES_RECORDS)
    public Incident receive(LocalizedText title, PartialDate when, Report.Channel channel, String told, String contact,
            boolean restricted) {
        return received(new NewReport(IncidentId.fresh(), channel, told, contact, null, new Registration(title, when, Place.UNKNOWN, Set.of(), List.of(),
                List.of(), null, null, Alarm.NONE, restricted)));
    }

    /**
     * The same with what is known of the event already, so that whoever registers it need not ask again. The table of urgency
     * is asked at once, and again at registration. What the form has opened before stays as it is.
     */
    @PreAuthorize(Role.WRITES_RECORDS)
    public Incident receive(NewReport report) {
        return incidents.opened(report.id()).orElseGet(() -> received(report));
    }

    private Incident received(NewReport report) {
        Incident incident = take(report);
        words.note(incident.id(), report.told(), null);
        urgencies.decideFirst(incident);
        return incident;
    }

    /** Rows of a table, which are told with the names of its columns: whoever calls notes by which words they are compared. */
    void receive(List<NewReport> rows) {
        take(rows).forEach(urgencies::decideFirst);
    }

    /**
     * Takes a report and registers it at once: nobody sees it waiting, and the trail tells of both. What the form has opened
     * before stays as it is.
     */
    @PreAuthorize("hasRole('INTAKE')")
    public Incident register(NewReport report) {
        return incidents.opened(report.id()).orElseGet(() -> registered(report));
    }

    private Incident registered(NewReport report) {
        Registration known = report.known();
        if (known.claims().isEmpty()) {
            throw new Refusal("intake.refusal.noClaims");
        }
        if (known.categories().isEmpty()) {
            throw new Refusal("incident.refusal.noCategory");
        }
        Incident incident = take(report);
        steps.on(incident.id().value(), STEP).ifPresent(step -> steps.claim(step.taskId()));
        recording.claim(incident.id(), known.claims(), known.toldBy());
        events.publishEvent(new ReportRegistered(incident.id()));
        return incident;
    }

    /** Whoever calls sees to it that the table of urgency is asked, of this case or of the one it goes into. */
    Incident take(NewReport report) {
        return take(List.of(report)).getFirst();
    }

    private List<Incident> take(List<NewReport> taken) {
        taken.forEach(report -> {
            if (report.told().isBlank()) {
                throw new Refusal("intake.refusal.nothingTold");
            }
            Refusal.ifLonger(report.told(), Report.LONGEST_TOLD);
            Refusal.ifLonger(report.contact(), Report.LONGEST_CONTACT);
        });
        List<Incident> opened = incidents.open(taken.stream().map(NewReport::opening).toList());
        reports.saveAll(taken.stream().map(report -> new Report(report.id(), 0, report.channel(), report.told().strip(),
                PlainText.orNull(report.contact()), null, null, null, report.known().toldBy(), clock.instant(), user.id())).toList());
        taken.forEach(report -> {
            recording.involve(report.id(), report.known().participants(), report.known().when());
            recording.cite(report.id(), report.known().source());
            events.publishEvent(new ReportReceived(report.id()));
            if (report.sameEvent() != null) {
                links.tie(report.id(), IncidentLink.Kind.SAME_EVENT, report.sameEvent().toString());
            }
        });
        return opened;
    }

    /** A report that came by itself; asks nobody's permission. The table of urgency is asked at once, and again at registration. */
    public Incident receive(ReportFromOutside report) {
        Incident incident = incidents.openUnasked(report.title(), report.when(), report.alarm());
        reports.save(new Report(incident.id(), 0, report.channel(), report.told(), report.contact(), report.saidWhen(),
                report.saidWhere(), report.saidWho(), null, report.receivedOn().atStartOfDay(clock.getZone()).toInstant(), UserId.SYSTEM));
        words.note(incident.id(), report.told(), report.saidWhere());
        events.publishEvent(new ReportReceived(incident.id()));
        urgencies.decideFirst(incident);
        return incident;
    }

    /** What a reporter adds of who is held or in danger; asks nobody's permission. */
    @Unchecked
    public void learn(IncidentId id, Alarm learnt) {
        incidents.hold(id);
        incidents.learnUnasked(id, learnt);
        urgencies.decideAgain(id);
    }

    /** The report is no case: it is closed under its number, and the reason is kept. */
    @PreAuthorize("hasRole('INTAKE')")
    public void dismiss(IncidentId id, Dismissal.Reason reason, String note) {
        Refusal.ifLonger(note, Incidents.LONGEST_NOTE);
        incidents.dismiss(id);
        dismissals.save(new Dismissal(id, 0, reason, PlainText.orNull(note), user.id(), clock.instant()));
        events.publishEvent(new ReportDismissed(id));
    }

    @Transactional(readOnly = true)
    public Optional<Dismissal> dismissal(IncidentId id) {
        incidents.visible(id);
        return dismissals.findById(id);
    }

    /**
     * @param version of the incident the registration was made from
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody described it differently meanwhile
     */
    @PreAuthorize("hasRole('INTAKE')")
    public void register(IncidentId id, long version, Registration registration) {
        if (registration.claims().isEmpty() && records.of(id).claims().isEmpty()) {
            throw new Refusal("intake.refusal.noClaims");
        }
        incidents.describe(id, version, registration.title(), registration.when(), registration.place(),
                registration.categories(), registration.alarm(), registration.restricted());
        recording.cite(id, registration.source());
        recording.involve(id, registration.participants(), registration.when());
        recording.claim(id, registration.claims(), registration.toldBy());
        events.publishEvent(new ReportRegistered(id));
    }

    @Transactional(readOnly = true)
    public Report report(IncidentId id) {
        incidents.visible(id);
        return reports.findById(id).orElseThrow(() -> new Refusal("access.refusal.noSuchCase"));
    }
}

package org.arasha.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.directory.Consent;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.directory.PersonMerges;
import org.arasha.directory.Post;
import org.arasha.directory.Posts;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.incident.Urgency;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports, makes incidents of them, and takes what comes in later. */
@Service
@Transactional
public class Intake {

    static final String WORKS_ON_CASES = "hasAnyRole('INTAKE', 'VERIFIER', 'LAWYER', 'MANAGER')";

    private final Incidents incidents;
    private final Records records;
    private final ReportStore reports;
    private final DismissalStore dismissals;
    private final DutyCall duty;
    private final People people;
    private final Posts posts;
    private final PersonMerges merges;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(Incidents incidents, Records records, ReportStore reports, DismissalStore dismissals, DutyCall duty,
            People people, Posts posts, PersonMerges merges, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.records = records;
        this.reports = reports;
        this.dismissals = dismissals;
        this.duty = duty;
        this.people = people;
        this.posts = posts;
        this.merges = merges;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** A report as it comes in: the case gets its number and waits to be registered. */
    @PreAuthorize(WORKS_ON_CASES)
    public Incident receive(LocalizedText title, PartialDate when, Report.Channel channel, String told, String contact,
            boolean restricted) {
        return receive(title, when, channel, told, contact, Set.of(), restricted);
    }

    /** @param about people from the records it was done to, as far as they are known already */
    @PreAuthorize(WORKS_ON_CASES)
    public Incident receive(LocalizedText title, PartialDate when, Report.Channel channel, String told, String contact,
            Collection<PersonId> about, boolean restricted) {
        if (told.isBlank()) {
            throw new Refusal("intake.refusal.nothingTold");
        }
        requireShort(told, Report.LONGEST_TOLD);
        requireShort(contact, Report.LONGEST_CONTACT);
        Incident incident = incidents.open(title, when, restricted);
        reports.save(new Report(incident.id(), 0, channel, told.strip(), contact.isBlank() ? null : contact.strip(), null, null,
                null, clock.instant(), user.id()));
        involve(incident.id(), about.stream().map(person -> new Registration.Victim(person, LocalizedText.NONE)).toList(), when);
        events.publishEvent(new ReportReceived(incident.id()));
        return incident;
    }

    /**
     * A report that came by itself; asks nobody's permission. Whom it says to be held or in danger calls the people on duty
     * at once; the table decides again at registration.
     */
    public Incident receive(ReportFromOutside report) {
        Alarm alarm = report.alarm();
        Incident incident = incidents.openUnasked(report.title(), report.when(), alarm,
                alarm.heldNow() ? Urgency.HELD_NOW : alarm.threatToLife() ? Urgency.THREAT_TO_LIFE : Urgency.NONE);
        reports.save(new Report(incident.id(), 0, report.channel(), report.told(), report.contact(), report.saidWhen(),
                report.saidWhere(), report.saidWho(), report.receivedOn().atStartOfDay(clock.getZone()).toInstant(), UserId.SYSTEM));
        if (incident.urgency().isUrgent()) {
            duty.call(incident);
        }
        events.publishEvent(new ReportReceived(incident.id()));
        return incident;
    }

    /** The report is no case: it is closed under its number, and the reason is kept. */
    @PreAuthorize("hasRole('INTAKE')")
    public void dismiss(IncidentId id, Dismissal.Reason reason, String note) {
        requireShort(note, Incidents.LONGEST_NOTE);
        incidents.dismiss(id);
        dismissals.save(new Dismissal(id, 0, reason, note.isBlank() ? null : note.strip(), user.id(), clock.instant()));
        events.publishEvent(new ReportDismissed(id));
    }

    @Transactional(readOnly = true)
    public Optional<Dismissal> dismissal(IncidentId id) {
        incidents.visible(id);
        return dismissals.findById(id);
    }

    /** The same for one that names people: who is not known yet is entered with the case, or not at all. */
    @PreAuthorize("hasRole('INTAKE')")
    public void register(Supplier<Registration> registration) {
        register(registration.get());
    }

    @PreAuthorize("hasRole('INTAKE')")
    public void register(Registration registration) {
        IncidentId id = registration.incident();
        int known = records.of(id).claims().size();
        if (known == 0 && registration.claims().isEmpty()) {
            throw new Refusal("intake.refusal.noClaims");
        }
        incidents.describe(id, registration.version(), registration.title(), registration.when(), registration.place(),
                registration.categories(), registration.alarm(), registration.restricted());
        Set<Claim.Cited> cited = registration.source() == null ? Set.of()
                : Set.of(new Claim.Cited(addSource(id, registration.source())));
        Set<Claim.Concerned> concerned = involve(id, registration.victims(), registration.when());
        int position = known;
        for (LocalizedText claim : registration.claims()) {
            records.add(new Claim(ClaimId.fresh(), 0, id, ++position, claim, null, registration.toldBy(),
                    Claim.Standing.ALLEGED, null, false, concerned, cited, Set.of()));
        }
        events.publishEvent(new ReportRegistered(id));
    }

    /** News of a case under way: kept as claims, and brought to review by the process. */
    @PreAuthorize(WORKS_ON_CASES)
    public void addInformation(IncidentId id, List<LocalizedText> claims, Claim.Attribution toldBy,
            Registration.@Nullable NewSource source) {
        if (claims.isEmpty()) {
            throw new Refusal("intake.refusal.noClaims");
        }
        int position = records.of(id).claims().stream().mapToInt(Claim::position).max().orElse(0);
        Set<Claim.Cited> cited = source == null ? Set.of() : Set.of(new Claim.Cited(addSource(id, source)));
        for (LocalizedText claim : claims) {
            records.add(new Claim(ClaimId.fresh(), 0, id, ++position, claim, null, toldBy, Claim.Standing.ALLEGED, null,
                    false, Set.of(), cited, Set.of()));
        }
        events.publishEvent(new InformationAdded(id));
    }

    /** The person takes back their consent to be named in appeals; a lawyer decides whether the case goes on. */
    @PreAuthorize(WORKS_ON_CASES)
    public void withdrawConsent(IncidentId id, PersonId person, String reason) {
        Incident incident = incidents.running(id);
        requireShort(reason, Incidents.LONGEST_NOTE);
        people.note(person, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.WITHDRAWN, incident.id().value(),
                LocalDate.now(clock), reason.isBlank() ? null : reason.strip());
        events.publishEvent(new ConsentWithdrawn(id));
    }

    @Transactional(readOnly = true)
    public Report report(IncidentId id) {
        incidents.visible(id);
        return reports.findById(id).orElseThrow(() -> new Refusal("access.refusal.noSuchCase"));
    }

    /** Puts the victims in the record, nobody twice. */
    private Set<Claim.Concerned> involve(IncidentId id, List<Registration.Victim> victims, PartialDate when) {
        List<Involvement> known = records.of(id).involvements();
        Set<Claim.Concerned> concerned = known.stream().filter(one -> one.part() == Involvement.Part.VICTIM && one.person() != null)
                .map(one -> new Claim.Concerned(one.person())).collect(Collectors.toCollection(HashSet::new));
        int position = known.size();
        for (Registration.Victim victim : victims) {
            PersonId person = person(victim);
            if (concerned.add(new Claim.Concerned(person))) {
                records.add(new Involvement(InvolvementId.fresh(), 0, id, ++position, Involvement.Part.VICTIM, null, person, null,
                        LocalizedText.NONE, null, postAtThatTime(victim, person, when), null));
            }
        }
        return concerned;
    }

    /** Entered with the rest or not at all: whoever is named in a guarded case only is known to nobody else, not for a moment. */
    private PersonId person(Registration.Victim victim) {
        return victim.person() == null ? people.enter(victim.newName(), Set.of(), null, LocalizedText.NONE).id()
                : merges.current(people.visible(victim.person()).id());
    }

    private LocalizedText postAtThatTime(Registration.Victim victim, PersonId person, PartialDate when) {
        return victim.post().isEmpty() ? posts.on(when.anchor(), person).map(Post::post).orElse(LocalizedText.NONE) : victim.post();
    }

    private SourceId addSource(IncidentId id, Registration.NewSource source) {
        int position = records.of(id).sources().size() + 1;
        return records.add(new Source(SourceId.fresh(), 0, id, position, source.kind(), source.title(), null,
                source.address(), null, null, null, source.confidential(), !source.confidential())).id();
    }

    private static void requireShort(String text, int most) {
        if (text.length() > most) {
            throw new Refusal("ui.tooLong", most);
        }
    }
}

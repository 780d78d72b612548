package org.arasha;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.People;
import org.arasha.directory.Person;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Standing;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.Outcome;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Proceeding.Hearing;
import org.arasha.incident.Records;
import org.arasha.incident.Urgency;
import org.arasha.incident.Source;
import org.arasha.intake.Intake;
import org.arasha.intake.News;
import org.arasha.intake.Registration;
import org.arasha.intake.Report;
import org.arasha.intake.Urgencies;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Remedy;
import org.arasha.reporting.Exchanges;
import org.arasha.shared.Id;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.Texts;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Cases for tests, taken as far as needed by people of the roles, step by step. Steps go by the names that people read. */
@Component
@Lazy
public class Cases {

    public static final Exchanges.Seen ALL_SEEN = new Exchanges.Seen(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final As as;
    private final OpenSteps steps;
    private final Intake intake;
    private final News later;
    private final Incidents incidents;
    private final Categories categories;
    private final Records records;
    private final People people;
    private final Urgencies urgencies;
    private final Verification verification;
    private final Analyses analyses;
    private final Clock clock;

    Cases(As as, OpenSteps steps, Intake intake, News later, Incidents incidents, Categories categories, Records records,
            People people, Urgencies urgencies, Verification verification, Analyses analyses, Clock clock) {
        this.as = as;
        this.steps = steps;
        this.intake = intake;
        this.later = later;
        this.incidents = incidents;
        this.categories = categories;
        this.records = records;
        this.people = people;
        this.urgencies = urgencies;
        this.verification = verification;
        this.analyses = analyses;
        this.clock = clock;
    }

    /** The names of the steps that wait on a record. */
    public List<String> waiting(Id subject) {
        return open(subject).stream().map(Cases::name).toList();
    }

    public List<OpenStep> open(Id subject) {
        return steps.on(subject.value());
    }

    public OpenStep step(Id subject, String name) {
        return open(subject).stream().filter(step -> name(step).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " does not wait; but " + waiting(subject)));
    }

    /** Somebody of its role claims the step and does it. */
    public void does(Id subject, String name, Runnable deed) {
        does(as.idOf(step(subject, name).role()), subject, name, deed);
    }

    public void does(UserId who, Id subject, String name, Runnable deed) {
        as.user(who, () -> {
            steps.claim(step(subject, name).taskId());
            deed.run();
        });
    }

    public IncidentId reported() {
        return as.role(Role.INTAKE, () -> reported(false));
    }

    /** Of this person only, who does all until the remedy is chosen. */
    public IncidentId restricted(UserId who, Remedy remedy) {
        IncidentId id = as.user(who, () -> reported(true));
        does(who, id, "Register report", () -> register(id, Alarm.NONE));
        does(who, id, "Verify facts", () -> verify(id, Conclusion.ESTABLISHED));
        does(who, id, "Analyse legally", () -> analyse(id, remedy));
        return id;
    }

    private IncidentId reported(boolean restricted) {
        return intake.receive(text("Reporter held " + UUID.randomUUID()), PartialDate.on(today()), Report.Channel.CALL,
                "A reporter is held.", "", restricted).id();
    }

    public IncidentId registered() {
        return registered(Alarm.NONE);
    }

    public IncidentId registered(Alarm alarm) {
        IncidentId id = reported();
        does(id, "Register report", () -> register(id, alarm));
        return id;
    }

    public void register(IncidentId id, Alarm alarm) {
        Incident incident = incidents.find(id);
        Person victim = people.enter(text("Reporter " + id.value()), Set.of(), null, LocalizedText.NONE);
        intake.register(id, incident.version(), new Registration(incident.title(), incident.when(), Place.UNKNOWN,
                Set.of(categories.coded("DETENTION").id()), List.of(Registration.Participant.known(Involvement.Part.VICTIM, victim.id(), text("reporter"))),
                List.of(text("A reporter was held."), text("Nobody said why.")), Claim.Attribution.VICTIM,
                new Registration.NewSource(Source.Kind.INTERVIEW, text("Talk"), null, false), alarm,
                incidents.isRestricted(id)));
    }

    public IncidentId verified() {
        return verified(Conclusion.ESTABLISHED);
    }

    public IncidentId verified(Conclusion conclusion) {
        IncidentId id = registered();
        does(id, "Verify facts", () -> verify(id, conclusion));
        return id;
    }

    /** With claims that stand accordingly. */
    public void verify(IncidentId id, Conclusion conclusion) {
        weigh(id, conclusion);
        conclude(id, conclusion);
    }

    /** So that the claims suggest it. */
    public void weigh(IncidentId id, Conclusion conclusion) {
        List<Standing> standings = switch (conclusion) {
            case ESTABLISHED -> List.of(Standing.ESTABLISHED, Standing.CORROBORATED);
            case IN_PART -> List.of(Standing.ESTABLISHED, Standing.ALLEGED);
            case CONTRADICTED -> List.of(Standing.CONTRADICTED, Standing.ALLEGED);
            case CANNOT_BE_ESTABLISHED -> List.of(Standing.CANNOT_BE_ESTABLISHED, Standing.CANNOT_BE_ESTABLISHED);
        };
        List<Claim> claims = records.of(id).claims();
        IntStream.range(0, claims.size()).forEach(i -> records.assess(claims.get(i).id(), claims.get(i).version(),
                standings.get(Math.min(i, 1)), "As asked.", claims.get(i).sourceIds()));
    }

    /** Knowing the record as it is. */
    public void decide(IncidentId id, Urgency urgency, String reason) {
        urgencies.change(records.unchecked(id), urgencies.joined(id), urgency, reason);
    }

    /** On the claims as they are. */
    public void review(IncidentId id, Conclusion conclusion, boolean changesFacts) {
        verification.review(id, verification.foundation(id), conclusion, changesFacts, "");
    }

    /** On the claims as they are. */
    public void conclude(IncidentId id, Conclusion conclusion) {
        verification.conclude(id, verification.foundation(id), conclusion, "");
    }

    public IncidentId analysed(Remedy remedy) {
        IncidentId id = verified();
        does(id, "Analyse legally", () -> analyse(id, remedy));
        return id;
    }

    public void analyse(IncidentId id, Remedy remedy) {
        analyses.decide(id, Findings.of(Set.of()), remedy, "So that it is answered.");
    }

    public void close(IncidentId id, Outcome outcome) {
        does(id, "Record outcome", () -> incidents.recordOutcome(id, outcome, "As we were told."));
    }

    public void tell(IncidentId id, String news) {
        as.role(Role.INTAKE, () -> later.add(id, List.of(text(news)), Claim.Attribution.WITNESS, null));
    }

    /** The victim takes back their consent. */
    public void withdraw(IncidentId id) {
        as.role(Role.INTAKE, () -> later.withdrawConsent(id, records.of(id).victims().getFirst().person(), "Afraid"));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public static Proceeding heard(Proceeding one, @Nullable Hearing hearing) {
        return new Proceeding(one.id(), one.version(), one.incident(), one.kind(), one.number(), one.body(), one.complainant(), one.against(),
                one.history(), hearing);
    }

    public static LocalizedText text(String words) {
        return new LocalizedText(words, words, words);
    }

    private static String name(OpenStep step) {
        return Texts.get(Language.EN, "step." + step.step());
    }
}

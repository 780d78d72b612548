package org.arasha;

import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.arasha.access.Role;
import org.arasha.directory.ui.PersonField;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.Urgency;
import org.arasha.intake.Dismissal;
import org.arasha.legal.Recourse;
import org.arasha.legal.Remedy;
import org.arasha.shared.PartialDate;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Every form that takes text, each with a record of its own behind it; here those of the path from a report to its outcome. */
@Component
@Lazy
public class Forms {

    private static final String WORDS = "As they told us.";

    private final As as;
    private final Cases cases;
    private final Categories categories;
    private final Incidents incidents;
    private final Records records;
    private final Verification verification;
    private final RecordForms record;
    private final AppealForms appeal;
    private final SubmissionForms submission;
    private final HouseForms house;

    Forms(As as, Cases cases, Categories categories, Incidents incidents, Records records, Verification verification,
            RecordForms record, AppealForms appeal, SubmissionForms submission, HouseForms house) {
        this.as = as;
        this.cases = cases;
        this.categories = categories;
        this.incidents = incidents;
        this.records = records;
        this.verification = verification;
        this.record = record;
        this.appeal = appeal;
        this.submission = submission;
        this.house = house;
    }

    public RecordForms record() {
        return record;
    }

    public AppealForms appeal() {
        return appeal;
    }

    public SubmissionForms submission() {
        return submission;
    }

    public HouseForms house() {
        return house;
    }

    public Form report() {
        return new Form(as.idOf(Role.INTAKE), "incidents/new", window -> window.write("incident.title", "Reporter held")
                .fillDay("incident.when", cases.today()).write("intake.told", WORDS), "intake.saveForLater");
    }

    public Form registration() {
        return registration(cases.reported());
    }

    public Form registration(IncidentId id) {
        return new Form(as.idOf(Role.INTAKE), "intake/" + number(id) + "/register",
                window -> window.fill("incident.categories", Set.of(categories.coded("DETENTION"))).fill("intake.source", Source.Kind.VIDEO)
                        .write("intake.source.title", "Video").write("intake.claims", WORDS), "intake.register");
    }

    public Form participant() {
        Form form = registration();
        return new Form(form.who(), form.address(), window -> form.filled().apply(window)
                .fill("intake.who", new PersonField.Choice(null, "Жан " + UUID.randomUUID())), form.button());
    }

    public Form dismissal() {
        return new Form(as.idOf(Role.INTAKE), "intake/" + number(cases.reported()) + "/register",
                window -> window.fill("intake.dismiss.reason", Dismissal.Reason.SPAM), "intake.dismiss");
    }

    public Form urgency() {
        return incident(Role.VERIFIER, cases.registered(), "", window -> window.fill("intake.urgency.is", Urgency.VIOLENCE)
                .write("intake.urgency.reason", WORDS), "intake.urgency.change");
    }

    public Form news() {
        return incident(Role.INTAKE, cases.registered(), "", window -> window.write("intake.news.text", WORDS), "intake.news.add");
    }

    public Form withdrawal() {
        IncidentId id = cases.registered();
        return incident(Role.INTAKE, id, "", window -> window.fill("intake.withdraw.who", victim(id)), "intake.withdraw");
    }

    private Object victim(IncidentId id) {
        return as.role(Role.INTAKE, () -> records.of(id).victims().getFirst().person());
    }

    public Form verdict() {
        return incident(Role.VERIFIER, cases.registered(), "/verify",
                window -> window.fill("verification.conclusion", Conclusion.CANNOT_BE_ESTABLISHED), "verification.sign");
    }

    public Form review() {
        return incident(Role.VERIFIER, told(), "/review",
                window -> window.fill("verification.conclusion", Conclusion.IN_PART), "verification.review");
    }

    private IncidentId told() {
        IncidentId id = cases.verified();
        cases.tell(id, "A witness came forward.");
        return id;
    }

    public Form assessedClaim() {
        return ofTheFirstClaim("verification.assess", window -> window.fill("verification.standing", Claim.Standing.ALLEGED));
    }

    public Form otherVersion() {
        return ofTheFirstClaim("verification.version", window -> window.write("verification.version.text", WORDS)
                .fill("incident.claim.attribution", Claim.Attribution.WITNESS));
    }

    private Form ofTheFirstClaim(String button, UnaryOperator<Window> filled) {
        return incident(Role.VERIFIER, cases.registered(), "/verify", window -> filled.apply(window.pressNamed(button, "1")), "ui.save");
    }

    public Form analysis() {
        return incident(Role.LAWYER, cases.verified(), "/analyse",
                window -> window.fill("legal.remedy", Remedy.MONITOR).write("legal.reason", WORDS), "legal.decide");
    }

    /** Of what happened so long ago that a complaint is late. */
    public Form restoration() {
        IncidentId id = cases.verified();
        Incident one = incidents.find(id);
        as.role(Role.LAWYER, () -> incidents.describe(id, one.version(), one.title(), PartialDate.on(cases.today().minusYears(1)),
                one.place(), one.categoryIds(), one.alarm(), false));
        return incident(Role.LAWYER, id, "/analyse", window -> window.fill("legal.recourse", Set.of(Recourse.SUPERIOR_BODY))
                .fill("legal.remedy", Remedy.MONITOR).write("legal.reason", WORDS).write("legal.restoration", WORDS), "legal.decide");
    }

    public Form reconsidering() {
        IncidentId id = cases.analysed(Remedy.MONITOR);
        cases.tell(id, "A witness came forward.");
        cases.does(id, "Review new information", () -> verification.review(id, verification.foundation(id), Conclusion.IN_PART, true, ""));
        return incident(Role.LAWYER, id, "/reconsider", window -> window.write("legal.reason", WORDS), "legal.reconsider");
    }

    public Form aid() {
        return incident(Role.LAWYER, cases.analysed(Remedy.LEGAL_AID), "/aid",
                window -> window.write("legal.aid.note", WORDS), "legal.aid.end");
    }

    public Form monitoring() {
        return incident(Role.MANAGER, cases.analysed(Remedy.MONITOR), "/monitor",
                window -> window.write("legal.monitor.note", WORDS), "legal.monitor.end");
    }

    public Form goingOn() {
        IncidentId id = cases.registered();
        cases.withdraw(id);
        return incident(Role.LAWYER, id, "/withdrawal", window -> window.write("legal.reason", WORDS), "legal.goOn");
    }

    public Form outcome() {
        return incident(Role.MANAGER, cases.verified(Conclusion.CONTRADICTED), "/outcome",
                window -> window.fill("incident.outcome", Outcome.NOT_ESTABLISHED), "incident.outcome.record");
    }

    public Form reopening() {
        IncidentId id = cases.verified(Conclusion.CONTRADICTED);
        cases.close(id, Outcome.NOT_ESTABLISHED);
        return incident(Role.VERIFIER, id, "", window -> window.write("incident.reopen.reason", WORDS), "incident.reopen");
    }

    private Form incident(Role role, IncidentId id, String step, UnaryOperator<Window> filled, String button) {
        return new Form(as.idOf(role), "incidents/" + number(id) + step, filled, button);
    }

    private String number(IncidentId id) {
        return incidents.find(id).number().toString();
    }
}

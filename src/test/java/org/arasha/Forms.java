package org.arasha;

import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.directory.Organisations;
import org.arasha.directory.ui.PersonField;
import org.arasha.followup.Grade;
import org.arasha.followup.NextStep;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Categories;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.insight.FigureLine;
import org.arasha.insight.ReportStage;
import org.arasha.legal.Recourse;
import org.arasha.legal.Remedy;
import org.arasha.mail.MailBounced;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;
import org.arasha.workflow.Timers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every form that takes text, each with a record of its own behind it. */
@Component
@Lazy
public class Forms {

    private static final String WORDS = "As they told us.";

    private final As as;
    private final Cases cases;
    private final Filings filings;
    private final Categories categories;
    private final Incidents incidents;
    private final Records records;
    private final Verification verification;
    private final Appeals appeals;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Timers timers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final RecordForms record;

    Forms(As as, Cases cases, Filings filings, Categories categories, Incidents incidents, Records records, Verification verification,
            Appeals appeals, Submissions submissions, Organisations organisations, Timers timers,
            ApplicationEventPublisher events, TransactionTemplate transaction, RecordForms record) {
        this.as = as;
        this.cases = cases;
        this.filings = filings;
        this.categories = categories;
        this.incidents = incidents;
        this.records = records;
        this.verification = verification;
        this.appeals = appeals;
        this.submissions = submissions;
        this.organisations = organisations;
        this.timers = timers;
        this.events = events;
        this.transaction = transaction;
        this.record = record;
    }

    public RecordForms record() {
        return record;
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
                window -> window.fill("verification.conclusion", Conclusion.IN_PART), "verification.sign");
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
        cases.does(id, "Review new information", () -> verification.review(id, Conclusion.IN_PART, true, ""));
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

    public Form draft() {
        return appeal(Role.LAWYER, filings.appealWritten(Channel.POST), "/draft", window -> window, "appeal.handOver");
    }

    public Form statement() {
        return appeal(Role.LAWYER, filings.appealWritten(Channel.POST), "/draft", window -> window.press("appeal.statements.show"),
                "appeal.handOver");
    }

    public Form invitation() {
        var partner = organisations.find(filings.partner());
        return appeal(Role.LAWYER, filings.appealWritten(Channel.POST), "/draft",
                window -> window.fill("appeal.invite.organisation", partner).write("appeal.invite.name", "N. Name"), "appeal.invite");
    }

    public Form signatory() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        filings.invite(appeal, filings.partner());
        return appeal(Role.LAWYER, appeal, "/draft", window -> window.write("appeal.signatory.post", WORDS), "appeal.signatory.save");
    }

    public Form takingBack() {
        AppealId appeal = filings.appealOpened();
        filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        return new Form(as.idOf(Role.LAWYER), "appeals/" + appeals.find(appeal).number(),
                window -> window.write("appeal.takeBack.reason", WORDS), "appeal.takeBack");
    }

    public Form template() {
        return new Form(as.idOf(Role.LAWYER), "appeals/templates", window -> window.press("appeal.template.new")
                .write("appeal.template.name", WORDS).write("appeal.template.text", WORDS), "appeal.template.save");
    }

    public Form returning() {
        return appeal(Role.APPROVER, filings.appealDrafted(Channel.POST), "/approve",
                window -> window.write("appeal.remark", WORDS), "appeal.return");
    }

    /** Of a letter that is not sent yet, whose person has taken back consent. */
    public Form recall() {
        AppealId appeal = submissions.find(filings.opened(Channel.POST)).appeal();
        cases.withdraw(appeals.find(appeal).incidentIds().getFirst());
        return appeal(Role.LAWYER, appeal, "", window -> window.write("followup.recall.reason", WORDS), "followup.recall.end");
    }

    public Form handIn() {
        return submission(Role.INTAKE, filings.opened(Channel.POST), "/hand-in",
                window -> window.fill("followup.filedOn", cases.today()).fill("followup.receivedOn", cases.today()), "followup.handIn");
    }

    public Form receipt() {
        return submission(Role.INTAKE, filings.handedIn(3), "",
                window -> window.fill("followup.receivedOn", cases.today()), "followup.recordReceipt");
    }

    /** Of what was answered yesterday. */
    public Form lateReceipt() {
        SubmissionId id = filings.registered(3);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today().minusDays(1), WORDS));
        return submission(Role.INTAKE, id, "",
                window -> window.fill("followup.receivedOn", cases.today()), "followup.recordReceipt");
    }

    public Form chase() {
        SubmissionId id = filings.handedIn(3);
        timers.goesOff(id);
        return submission(Role.INTAKE, id, "/chase",
                window -> window.fill("followup.receivedOn", cases.today()), "followup.recordReceipt");
    }

    private SubmissionId bounced() {
        SubmissionId id = filings.opened(Channel.MAIL);
        transaction.executeWithoutResult(t -> events.publishEvent(new MailBounced(id.value(), null, "5.1.1")));
        return id;
    }

    public Form address() {
        return submission(Role.LAWYER, bounced(), "/correct-address",
                window -> window.write("appeal.email", "office@authority.example"), "followup.sendAgain");
    }

    public Form notFiledAgain() {
        return submission(Role.LAWYER, bounced(), "/correct-address",
                window -> window.fill("followup.whatNext", NextStep.CLOSE), "followup.notFiledAgain");
    }

    public Form mailedDraft() {
        return appeal(Role.LAWYER, filings.appealWritten(Channel.MAIL), "/draft", window -> window, "appeal.handOver");
    }

    public Form mailedAuthority() {
        Form form = authority();
        return new Form(form.who(), form.address(), window -> form.filled().apply(window).fill("appeal.channel", Channel.MAIL)
                .write("appeal.email", "office@authority.example"), form.button());
    }

    public Form reply() {
        return submission(Role.INTAKE, filings.registered(3), "",
                window -> window.fill("followup.repliedOn", cases.today()).write("followup.reply", WORDS), "followup.recordReply");
    }

    public Form assessment() {
        return submission(Role.LAWYER, filings.replied(), "/assess",
                window -> window.fill("followup.whatNext", NextStep.CLOSE).fill(Filings.DEMAND, Grade.FORMAL_REPLY), "followup.assess");
    }

    public Form silence() {
        SubmissionId id = filings.registered(60);
        timers.goesOff(id);
        return submission(Role.LAWYER, id, "/silence",
                window -> window.fill("followup.whatNext", NextStep.CLOSE), "followup.decideOnSilence");
    }

    public Form user() {
        return new Form(as.idOf(Role.ADMINISTRATOR), "administration/users",
                window -> window.write("access.signIn.login", "new-" + System.nanoTime()).write("access.first.name", "N. Name")
                        .fill("access.users.roles", Set.of(Role.VERIFIER)).write("access.signIn.password", "correct horse battery"),
                "access.users.enter");
    }

    /** Of somebody new: what others have typed into it before is kept for them. */
    public Form authority() {
        return new Form(as.newUser(Role.LAWYER), "authorities", window -> {
            for (String field : new String[] {"authority.name", "authority.addressed", "official.name", "official.post",
                    "official.addressedPost", "official.addressedName"}) {
                window.fill("directory." + field, LocalizedText.NONE).write("directory." + field, "The Ministry");
            }
            return window.fill("directory.official.since", cases.today());
        }, "directory.enter");
    }

    public Form officialFigure() {
        return new Form(as.idOf(Role.MANAGER), "reports?year=2017", window -> window
                .fill("insight.official.line", new FigureLine(ReportStage.INCIDENTS, null)).fill("insight.official.amount", 12.0)
                .write("insight.official.source", "https://example.kz/report"), "insight.official.enter");
    }

    private Form incident(Role role, IncidentId id, String step, UnaryOperator<Window> filled, String button) {
        return new Form(as.idOf(role), "incidents/" + number(id) + step, filled, button);
    }

    private Form appeal(Role role, AppealId id, String step, UnaryOperator<Window> filled, String button) {
        return new Form(as.idOf(role), "appeals/" + appeals.find(id).number() + step, filled, button);
    }

    private Form submission(Role role, SubmissionId id, String step, UnaryOperator<Window> filled, String button) {
        return new Form(as.idOf(role), "submissions/" + submissions.find(id).number() + step, filled, button);
    }

    private String number(IncidentId id) {
        return incidents.find(id).number().toString();
    }
}

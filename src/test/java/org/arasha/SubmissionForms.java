package org.arasha;

import com.vaadin.flow.component.details.Details;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.followup.Extensions;
import org.arasha.followup.Grade;
import org.arasha.followup.NextStep;
import org.arasha.followup.Slips;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Claim;
import org.arasha.incident.Records;
import org.arasha.mail.MailBounced;
import org.arasha.mail.StrangersMail;
import org.arasha.workflow.Timers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The forms in which an appeal is filed with a body and followed to its end. */
@Component
@Lazy
public class SubmissionForms {

    private static final String WORDS = "As they told us.";

    private final As as;
    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Submissions submissions;
    private final Slips slips;
    private final Extensions extensions;
    private final Authorities authorities;
    private final Records records;
    private final StrangersMail strangers;
    private final Timers timers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SubmissionForms(As as, Cases cases, Filings filings, Appeals appeals, Submissions submissions, Slips slips, Extensions extensions,
            Authorities authorities, Records records, StrangersMail strangers, Timers timers, ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.as = as;
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.submissions = submissions;
        this.slips = slips;
        this.extensions = extensions;
        this.authorities = authorities;
        this.records = records;
        this.strangers = strangers;
        this.timers = timers;
        this.events = events;
        this.transaction = transaction;
    }

    /** Of a letter that is not sent yet, whose person has taken back consent. */
    public Form recall() {
        AppealId appeal = submissions.find(filings.opened(Channel.POST)).appeal();
        cases.withdraw(appeals.find(appeal).incidentIds().getFirst());
        return new Form(as.idOf(Role.LAWYER), "appeals/" + appeals.find(appeal).number(),
                window -> window.write("followup.recall.reason", WORDS), "followup.recall.end");
    }

    public Form handIn() {
        return handIn(Channel.POST);
    }

    public Form handInAtTheDoor() {
        return handIn(Channel.IN_PERSON);
    }

    private Form handIn(Channel way) {
        return submission(Role.INTAKE, filings.opened(way), "/hand-in",
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
                window -> window.fill("followup.receivedOn", cases.today().minusDays(1)), "followup.recordReceipt");
    }

    /** Of what was answered and is done with. */
    public Form decidedReceipt() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.CLOSE);
        return submission(Role.INTAKE, id, "", window -> window.fill("followup.receivedOn", cases.today().minusDays(1))
                .write("followup.correctReceipt.reason", WORDS), "followup.recordReceipt");
    }

    public Form withBody() {
        SubmissionId id = filings.complaint();
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today(), null));
        return submission(Role.INTAKE, id, "", window -> window.fill("followup.way.since", cases.today()), "followup.way.record");
    }

    public Form filedAs() {
        return submission(Role.LAWYER, filings.registered(3), "",
                window -> window.fill("followup.filedAs.kind", Appeal.Kind.COURT).write("followup.filedAs.reason", WORDS), "followup.filedAs.correct");
    }

    public Form chase() {
        SubmissionId id = filings.handedIn(3);
        timers.goesOff(id);
        return submission(Role.INTAKE, id, "/chase",
                window -> window.fill("followup.receivedOn", cases.today()), "followup.recordReceipt");
    }

    private SubmissionId bounced() {
        SubmissionId id = filings.opened(Channel.MAIL);
        transaction.executeWithoutResult(t -> events.publishEvent(new MailBounced(id.value(), null)));
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

    public Form reply() {
        return submission(Role.INTAKE, filings.registered(3), "",
                window -> window.fill("followup.repliedOn", cases.today()).write("followup.reply", WORDS), "followup.recordReply");
    }

    public Form extension() {
        SubmissionId id = filings.registered(3);
        LocalDate until = submissions.find(id).clock().dueOn().plusDays(7);
        return submission(Role.INTAKE, id, "", window -> window.fill("followup.extension.decidedOn", cases.today())
                .fill("followup.extension.cameOn", cases.today()).fill("followup.extension.until", until), "followup.extension.record");
    }

    public Form mistake() {
        SubmissionId id = filings.registered(3);
        LocalDate until = submissions.find(id).clock().dueOn().plusDays(7);
        as.role(Role.INTAKE, () -> extensions.record(id, new Extensions.Notice(cases.today(), cases.today(), until, WORDS)));
        return mistake(id);
    }

    public Form mistakenReply() {
        return mistake(filings.replied());
    }

    public Form mistakenReceipt() {
        return mistake(filings.registered(3));
    }

    public Form mistakenSlip() {
        SubmissionId id = filings.handedIn(3);
        as.role(Role.INTAKE, () -> slips.add(id, new Slips.Details(null, null, "RR123", null)));
        return mistake(id);
    }

    private Form mistake(SubmissionId id) {
        return submission(Role.INTAKE, id, "", window -> window.write("followup.mistake.reason", WORDS), "followup.mistake.takeBack");
    }

    /** Of what was received the day before yesterday. */
    public Form filingDay() {
        return submission(Role.INTAKE, filings.registered(2), "",
                window -> window.fill("followup.filedOn", cases.today().minusDays(3)), "followup.correctFiling");
    }

    /** Of what came today, and is sued for. */
    public Form decisionDay() {
        SubmissionId id = filings.complaint();
        filings.register(id, 2);
        filings.reply(id);
        filings.assess(id, NextStep.COURT);
        return submission(Role.LAWYER, id, "", window -> window.fill("followup.decisionOn", cases.today().minusDays(1)), "followup.correctDecisionDay");
    }

    public Form forwarding() {
        Official other = authorities.official(filings.anotherBody());
        return submission(Role.INTAKE, filings.registered(3), "", window -> window.fill("followup.forwarding.to", other)
                .fill("followup.forwarding.on", cases.today()), "followup.forwarding.record");
    }

    public Form assessment() {
        return submission(Role.LAWYER, filings.replied(), "/assess",
                window -> window.fill("followup.whatNext", NextStep.CLOSE).fill(Filings.GRADED, Grade.FORMAL_REPLY), "followup.assess");
    }

    public Form silence() {
        SubmissionId id = filings.registered(60);
        timers.goesOff(id);
        return submission(Role.LAWYER, id, "/silence",
                window -> window.fill("followup.whatNext", NextStep.CLOSE), "followup.decideOnSilence");
    }

    public Form contradiction() {
        SubmissionId id = filings.replied();
        Claim claim = records.unchecked(appeals.find(submissions.find(id).appeal()).incidentIds().getFirst()).claims().getFirst();
        return submission(Role.LAWYER, id, "", window -> {
            window.all(Details.class).filter(one -> one.getSummaryText().equals(window.words("followup.contradictions.add")))
                    .toList().forEach(one -> one.setOpened(true));
            return window.fill("followup.contradictions.claim", claim).write("followup.contradictions.says", WORDS);
        }, "followup.contradictions.record");
    }

    /** Of mail that fits nothing by itself. */
    public Form answered() {
        String number = submissions.find(filings.registered(3)).number();
        strangers.arrives("Subject: " + UUID.randomUUID() + "\n\nWe have it.");
        return new Form(as.idOf(Role.INTAKE), "mail/unmatched", window -> window.write("followup.answers", number), "followup.assign");
    }

    private Form submission(Role role, SubmissionId id, String step, UnaryOperator<Window> filled, String button) {
        return new Form(as.idOf(role), "submissions/" + submissions.find(id).number() + step, filled, button);
    }
}

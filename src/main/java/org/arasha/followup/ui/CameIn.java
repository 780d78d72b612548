package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.arasha.calendar.TermKind;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions.Check;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** On a submission's page: what came from the body by hand or post, each in a form of its own; what corrects the past comes last. */
class CameIn extends Section {

    private final transient SubmissionDesk desk;
    private final transient Submission submission;
    private final transient Runnable changed;

    CameIn(SubmissionDesk desk, Submission submission, Runnable changed) {
        super("followup.cameIn");
        this.desk = desk;
        this.submission = submission;
        this.changed = changed;
        if (!submission.isClosed() && desk.complaints.isOne(submission)) {
            add(withBody());
        }
        boolean mayBeReceived = submission.mayBeCorrected() || submission.course().forwardedAway() != null;
        if (mayBeReceived && submission.receipt() == null) {
            add(new ReceiptForm(desk, submission, changed));
        }
        add(new ReplyForm(desk, submission, changed));
        if (!submission.isClosed() && submission.clock() != null || submission.isClosedAsSilent() || submission.isClosedAsLate()) {
            add(extension());
        }
        if (desk.submissions.checkOf(submission) != Check.NOT_KNOWN_TO_THE_LAW) {
            add(check());
        }
        if (!submission.isClosed() && submission.replied() == null) {
            add(forwarding());
        }
        if (mayBeReceived && submission.receipt() != null) {
            add(new ReceiptForm(desk, submission, changed));
        }
        if (desk.mistakenReceipts.mayBeTakenBack(submission)) {
            add(new ByMistake(desk, submission.id().value(), submission.id().value(), "followup.receipt.mistake.hint",
                    why -> desk.mistakenReceipts.takeBack(submission.id(), why), changed).titled("followup.receipt.mistake"));
        }
        if (submission.mayBeCorrected() && submission.wasFiledByUs()) {
            add(new FilingDayForm(desk, submission, changed));
        }
        if (!submission.isClosed() && submission.filedOn() != null) {
            add(new LaterSlip(desk, submission, changed));
        }
    }

    /** A complaint comes to the body complained of first. */
    private Component withBody() {
        WithBodyFields fields = new WithBodyFields(desk, submission);
        return notice("WithBody", "followup.way", fields, fields::kept, () -> fields.check(new Checks(), true, submission.filedOn()), () -> {
            desk.complaints.bodyHasIt(submission.id(), Objects.requireNonNull(fields.value()));
            return getTranslation("followup.way.recorded");
        });
    }

    private Component extension() {
        ExtensionFields fields = new ExtensionFields();
        Component form = notice("Extension", "followup.extension", fields, fields::keptIn, () -> fields.check(submission),
                () -> fields.said(desk.extensions.record(submission.id(), fields.value()), submission, desk.submissions.visible(submission.id())));
        return submission.isClosed() ? new Div(new Quiet(fields.effect(submission)), form) : form;
    }

    private Component check() {
        boolean checks = desk.submissions.checkOf(submission) == Check.MAY_BE;
        String key = checks ? "followup.check" : "followup.noCheck";
        LocalDate received = desk.submissions.receiptThatCounts(submission);
        String days = desk.submissions.rule(TermKind.REPLY_WITH_CHECK, received)
                .map(rule -> rule.count(Here.language())).orElseThrow();
        Component rule = Terms.rule(desk, TermKind.REPLY_WITH_CHECK, received);
        return new FoldedForm(key, new Div(getTranslation(key + ".hint")), rule, new Button(getTranslation(key + ".record", days), click -> {
            desk.submissions.check(submission.id(), checks);
            Notices.done(getTranslation("followup.check.done"));
            changed.run();
        }));
    }

    private Component forwarding() {
        ForwardingFields fields = new ForwardingFields(desk, submission);
        return notice("Forwarding", "followup.forwarding", fields, fields::keptIn, fields::check,
                () -> fields.said(desk.forwardings.record(submission.id(), fields.value())));
    }

    /** @param record what is done once all is right; says what became of it */
    private Component notice(String form, String key, Component fields, Consumer<DraftKeeper> keep, Supplier<Checks> check,
            Supplier<String> record) {
        DraftKeeper draft = new DraftKeeper(desk.drafts, form, submission.id().value());
        keep.accept(draft);
        draft.restore();
        return new FoldedForm(key + ".title", fields, new Button(getTranslation(key + ".record"), click -> {
            draft.requireAllSeen();
            if (check.get().passed()) {
                String said = record.get();
                draft.discard();
                Notices.done(said);
                changed.run();
            }
        })).keptBy(draft);
    }
}

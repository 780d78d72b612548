package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.arasha.appeal.Appeal;
import org.arasha.followup.Result;
import org.arasha.followup.Submission;
import org.arasha.incident.ui.UrgencyBadge;
import org.arasha.shared.Language;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.RecordHeader;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/**
 * The head of a submission's pages: number, body and what it is about, how far it is, how urgent its cases are, and what ends next: the
 * term of the body, else that of our own step.
 */
class SubmissionHeader extends RecordHeader {

    private static final List<String> STAGES = List.of("FILING", "RECEIPT", "TERM", "DECISION");

    SubmissionHeader(SubmissionDesk desk, Submission submission) {
        this(desk, submission, desk.appeals.visible(submission.appeal()), Here.language());
    }

    private SubmissionHeader(SubmissionDesk desk, Submission submission, Appeal appeal, Language language) {
        super(SubmissionNavigation.to(submission.number()), submission.number(), desk.authorities.find(submission.authority()).name().in(language)
                + " · " + appeal.text().subject().in(language));
        stages(STAGES.stream().map(stage -> getTranslation("followup.stage." + stage)).toList(), stage(submission));
        if (!submission.isClosed()) {
            UrgencyBadge.of(desk.appeals.urgency(appeal.id())).ifPresent(this::badge);
        }
        if (submission.result() != null) {
            badge(result(submission.result()));
        }
        if (submission.isClockRunning()) {
            due(new DueBadge(submission.clock().dueOn(), "ui.due.reply").explained(Terms.inWords(desk, submission)));
        } else {
            desk.desk.steps().on(submission.id().value()).stream().filter(step -> step.dueAt() != null).findFirst().ifPresent(step ->
                    due(new DueBadge(DueBadge.day(step.dueAt()), "ui.due.step").explained(getTranslation("step." + step.step()))));
        }
    }

    /** How it ended; ticked only where the body has answered. */
    static StatusBadge result(Result result) {
        return new StatusBadge(result == Result.ANSWERED ? Tone.DONE : Tone.NEUTRAL, UI.getCurrent().getTranslation("followup.result." + result));
    }

    private static int stage(Submission submission) {
        if (submission.isClosed()) {
            return STAGES.size();
        }
        if (submission.replied() != null || submission.silent() != null) {
            return 3;
        }
        return submission.receipt() != null ? 2 : submission.filedOn() != null ? 1 : 0;
    }
}

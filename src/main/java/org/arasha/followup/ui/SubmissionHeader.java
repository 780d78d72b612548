package org.arasha.followup.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.arasha.followup.Submission;
import org.arasha.shared.Language;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.RecordHeader;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** The head of a submission's pages: number and body, how far it is, the term. */
class SubmissionHeader extends RecordHeader {

    private static final List<String> STAGES = List.of("FILING", "RECEIPT", "TERM", "DECISION");

    SubmissionHeader(SubmissionDesk desk, Submission submission) {
        super("submissions/" + submission.number(), submission.number(), desk.authorities.find(submission.authority()).name()
                .in(Language.of(UI.getCurrent().getLocale())));
        stages(STAGES.stream().map(stage -> getTranslation("followup.stage." + stage)).toList(), stage(submission));
        if (submission.result() != null) {
            badge(new StatusBadge(Tone.DONE, getTranslation("followup.result." + submission.result())));
        } else if (submission.isClockRunning()) {
            badge(new DueBadge(submission.clock().dueOn()).explained(Terms.inWords(desk, submission)));
        }
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

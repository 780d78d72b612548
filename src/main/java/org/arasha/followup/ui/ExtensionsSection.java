package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.arasha.access.Role;
import org.arasha.calendar.TermKind;
import org.arasha.followup.Extension;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Each notice of extension, and why it does not count where it does not. */
class ExtensionsSection extends Section {

    /** @param changed what to do when one is taken back */
    ExtensionsSection(SubmissionDesk desk, Submission submission, Runnable changed) {
        super("followup.extensions");
        List<Extension> notices = desk.extensions.of(submission.id());
        setVisible(!notices.isEmpty());
        notices.forEach(notice -> add(entry(desk, submission, notice, changed)));
    }

    private Div entry(SubmissionDesk desk, Submission submission, Extension notice, Runnable changed) {
        Div entry = new Div(new Span(getTranslation("followup.extension.line", Dates.day(notice.until()),
                Dates.day(notice.decidedOn()), Dates.day(notice.cameOn()))));
        entry.addClassName("entry");
        if (notice.mistake() != null) {
            entry.add(new StatusBadge(Tone.NEUTRAL, getTranslation("followup.mistake")), new Quiet(notice.mistake()));
            return entry;
        }
        if (!desk.extensions.areJudged(submission)) {
            entry.add(new StatusBadge(Tone.NEUTRAL, getTranslation("followup.extension.notJudged")));
        }
        if (notice.defect() != null) {
            entry.add(new StatusBadge(Tone.OVERDUE, getTranslation("followup.extension.defect")),
                    new Quiet(getTranslation("followup.extension.defect." + notice.defect())), rule(desk, submission, notice));
        }
        if (!notice.reason().isBlank()) {
            entry.add(new Quiet(notice.reason()));
        }
        if (submission.isJudgedByNotices() && (desk.user.is(Role.INTAKE) || desk.user.is(Role.LAWYER))) {
            entry.add(new ByMistake(desk, notice.id().value(), submission.id().value(), "followup.extension.mistake.hint",
                    why -> desk.extensions.recordedByMistake(notice.id(), why), changed));
        }
        return entry;
    }

    /** By which it does not count. */
    private static Component rule(SubmissionDesk desk, Submission submission, Extension notice) {
        LocalDate received = desk.submissions.receiptThatCounts(submission);
        return switch (Objects.requireNonNull(notice.defect())) {
            case OUTSIDE_THE_TERM -> new Div();
            case TOLD_LATE -> Terms.rule(desk, TermKind.EXTENSION_NOTICE, notice.decidedOn());
            case WITHOUT_REASONS -> Terms.rule(desk, TermKind.EXTENSION_REASONS, received);
            case TOO_LONG -> Terms.rule(desk, TermKind.EXTENSION, received);
        };
    }
}

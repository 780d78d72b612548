package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealCaution;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What was begun on silence is too early once the body has extended its term, and may speak of a day that was not the last. */
@org.springframework.stereotype.Component
class TooEarly implements AppealCaution {

    private final SubmissionDesk desk;

    TooEarly(SubmissionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> of(Appeal appeal) {
        return Optional.ofNullable(appeal.follows()).flatMap(from -> {
            try {
                return said(desk.submissions.visible(new SubmissionId(from)));
            } catch (Refusal notTheirs) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Component> said(Submission from) {
        LocalDate until = from.clock() == null || from.replied() != null ? null : from.clock().extendedUntil();
        if (until == null) {
            return Optional.empty();
        }
        Div said = new Div(new Quiet(UI.getCurrent().getTranslation("followup.goesOnFrom.extended", Dates.day(until))));
        if (from.isExtendedAndAwaited()) {
            said.addComponentAsFirst(new StatusBadge(Tone.WARNING, UI.getCurrent().getTranslation("followup.goesOnFrom.tooEarly")));
        }
        return Optional.of(said);
    }
}

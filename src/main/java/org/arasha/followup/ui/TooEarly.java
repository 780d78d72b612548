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

/**
 * What was begun on silence is too early once the body has extended its term, and may speak of a day that was not the last, or of no answer
 * where one has come.
 */
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
                return said(appeal, desk.submissions.visible(new SubmissionId(from)));
            } catch (Refusal notTheirs) {
                return Optional.empty();
            }
        });
    }

    private Optional<Component> said(Appeal appeal, Submission from) {
        LocalDate until = from.clock() == null ? null : from.clock().extendedUntil();
        return until == null ? Optional.empty() : from.replied() == null ? Optional.of(extended(appeal, from, until)) : answered(appeal, from);
    }

    /** What is filed stays filed (decision 0033): whoever follows it learns why the superior body may send it back, and what then. */
    private Component extended(Appeal appeal, Submission from, LocalDate until) {
        if (desk.submissions.of(appeal.id()).stream().anyMatch(one -> one.filedOn() != null)) {
            return new Div(new StatusBadge(Tone.WARNING, UI.getCurrent().getTranslation("followup.goesOnFrom.filedEarly")),
                    new Quiet(words("followup.goesOnFrom.filed", until)));
        }
        Div said = new Div(new Quiet(words("followup.goesOnFrom.extended", until)));
        if (from.isExtendedAndAwaited()) {
            said.addComponentAsFirst(new StatusBadge(Tone.WARNING, UI.getCurrent().getTranslation("followup.goesOnFrom.tooEarly")));
        }
        return said;
    }

    private Optional<Component> answered(Appeal appeal, Submission from) {
        return Optional.of(from).filter(one -> desk.assessments.isAnsweredSince(one, appeal.id())).map(Submission::firstReplied)
                .map(day -> new StatusBadge(Tone.WARNING, words("followup.goesOnFrom.answered", day)));
    }

    private static String words(String key, LocalDate day) {
        return UI.getCurrent().getTranslation(key, Dates.day(day));
    }
}

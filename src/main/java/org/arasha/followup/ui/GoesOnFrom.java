package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealPart;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the page of a complaint or a further appeal: the submission that it goes on from. */
@org.springframework.stereotype.Component
@Order(0)
class GoesOnFrom implements AppealPart {

    private final SubmissionDesk desk;
    private final TooEarly tooEarly;
    private final CitedOtherwise cited;

    GoesOnFrom(SubmissionDesk desk, TooEarly tooEarly, CitedOtherwise cited) {
        this.desk = desk;
        this.tooEarly = tooEarly;
        this.cited = cited;
    }

    @Override
    public Optional<Component> of(Appeal appeal) {
        if (appeal.follows() == null) {
            return Optional.empty();
        }
        try {
            Submission from = desk.submissions.visible(new SubmissionId(appeal.follows()));
            String body = desk.authorities.find(from.authority()).name().in(Here.language());
            Section section = new Section("followup.goesOnFrom", new Anchor(SubmissionNavigation.to(from.number()), from.number() + " · " + body));
            Language language = Here.language();
            tooEarly.of(appeal).ifPresent(section::add);
            cited.of(appeal).ifPresent(section::add);
            desk.assessments.fileBy(appeal.id()).ifPresent(term -> section.add(new Div(new Quiet(section.getTranslation("followup.fileBy",
                    Dates.day(term.dueOn(), language), term.inWords(language, day -> Dates.day(day, language)))))));
            return Optional.of(section);
        } catch (Refusal notTheirs) {
            return Optional.empty();
        }
    }
}

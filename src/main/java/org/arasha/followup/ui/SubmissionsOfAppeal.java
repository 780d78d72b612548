package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealPart;
import org.arasha.followup.Submission;
import org.arasha.shared.Language;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** On the appeal's page: a line for each addressee. */
@org.springframework.stereotype.Component
class SubmissionsOfAppeal implements AppealPart {

    private final SubmissionDesk desk;

    SubmissionsOfAppeal(SubmissionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> of(Appeal appeal) {
        List<Submission> submissions = desk.submissions.of(appeal.id());
        if (submissions.isEmpty()) {
            return Optional.empty();
        }
        Language language = Here.language();
        Lines list = new Lines();
        for (Submission one : submissions) {
            String body = desk.authorities.find(one.authority()).name().in(language);
            list.add(new ListItem(new Anchor(SubmissionNavigation.to(one.number()), one.number() + " · " + body), state(desk, one),
                    new Quiet(one.wasForwarded() ? UI.getCurrent().getTranslation("channel.PASSED_ON") : "")));
        }
        return Optional.of(new Section("followup.submissions", list));
    }

    /** How far it is, or how it ended. */
    static Component state(SubmissionDesk desk, Submission one) {
        UI ui = UI.getCurrent();
        if (one.result() != null) {
            return SubmissionHeader.result(one.result());
        }
        if (one.isClockRunning()) {
            return new DueBadge(one.clock().dueOn()).hinted(Terms.inWords(desk, one));
        }
        String state = one.replied() != null ? "replied" : one.filedOn() == null ? "notFiled" : "filed";
        return new StatusBadge(Tone.NEUTRAL, ui.getTranslation("followup.state." + state));
    }
}

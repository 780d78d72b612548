package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealCaution;
import org.arasha.directory.Authority;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Why a complaint has no addressee: which body is above the one complained of was never entered. */
@org.springframework.stereotype.Component
class NobodyAbove implements AppealCaution {

    private final SubmissionDesk desk;

    NobodyAbove(SubmissionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> of(Appeal appeal) {
        if (appeal.kind() != Appeal.Kind.COMPLAINT || appeal.follows() == null || !appeal.addressees().isEmpty()) {
            return Optional.empty();
        }
        try {
            Submission from = desk.submissions.visible(new SubmissionId(appeal.follows()));
            Authority body = desk.authorities.find(from.authority());
            return body.superior() == null ? Optional.of(said(body)) : Optional.empty();
        } catch (Refusal notTheirs) {
            return Optional.empty();
        }
    }

    private static Component said(Authority body) {
        UI ui = UI.getCurrent();
        return new Div(new StatusBadge(Tone.WARNING, ui.getTranslation("followup.nobodyAbove")),
                new Quiet(ui.getTranslation("followup.nobodyAbove.hint", body.name().in(Here.language()))));
    }
}

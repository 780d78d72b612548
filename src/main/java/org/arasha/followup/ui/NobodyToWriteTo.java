package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealCaution;
import org.arasha.followup.NextAddressees;
import org.arasha.followup.NextAddressees.Missing;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Why an appeal that goes on has no addressee: which body is above, or who heads it, was never entered. */
@org.springframework.stereotype.Component
class NobodyToWriteTo implements AppealCaution {

    private final SubmissionDesk desk;
    private final NextAddressees next;

    NobodyToWriteTo(SubmissionDesk desk, NextAddressees next) {
        this.desk = desk;
        this.next = next;
    }

    @Override
    public Optional<Component> of(Appeal appeal) {
        if (appeal.follows() == null || !appeal.addressees().isEmpty()) {
            return Optional.empty();
        }
        try {
            Submission before = desk.submissions.visible(new SubmissionId(appeal.follows()));
            return next.missing(desk.authorities.find(before.authority()), appeal.kind(), before.next()).map(NobodyToWriteTo::said);
        } catch (Refusal notTheirs) {
            return Optional.empty();
        }
    }

    private static Component said(Missing missing) {
        UI ui = UI.getCurrent();
        String key = "followup.nobody." + missing.what();
        return new Div(new StatusBadge(Tone.WARNING, ui.getTranslation(key)),
                new Quiet(ui.getTranslation(key + ".hint", missing.body().name().in(Here.language()))));
    }
}

package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealCaution;
import org.arasha.followup.CitedFilings;
import org.arasha.followup.CitedFilings.Noted;
import org.arasha.followup.SubmissionId;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;

/** What is still to be filed may name a day or a number that was corrected since: nobody but its author can mend that. */
@org.springframework.stereotype.Component
class CitedOtherwise implements AppealCaution {

    private final SubmissionDesk desk;
    private final CitedFilings cited;

    CitedOtherwise(SubmissionDesk desk, CitedFilings cited) {
        this.desk = desk;
        this.cited = cited;
    }

    @Override
    public Optional<Component> of(Appeal appeal) {
        if (appeal.follows() == null || !TooEarly.isToBeFiled(desk.submissions.of(appeal.id()))) {
            return Optional.empty();
        }
        try {
            return cited.otherwiseSince(new SubmissionId(appeal.follows()), appeal.id()).map(CitedOtherwise::said);
        } catch (Refusal notTheirs) {
            return Optional.empty();
        }
    }

    private static Component said(Noted now) {
        UI ui = UI.getCurrent();
        return new Div(new Quiet(ui.getTranslation("followup.goesOnFrom.notedOtherwise", Dates.day(now.filedOn()),
                Objects.requireNonNullElseGet(now.registration(), () -> ui.getTranslation("followup.cited.noRegistration")))));
    }
}

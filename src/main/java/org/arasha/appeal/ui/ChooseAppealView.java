package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;

/** <i>Choose collective appeal</i>: join one that is being written, or open a new one. */
@Route("incidents/:id/choose-appeal")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class ChooseAppealView extends IncidentTask {

    private final transient Appeals appeals;

    ChooseAppealView(IncidentDesk desk, Appeals appeals) {
        super(desk, "Task_ChooseAppeal");
        this.appeals = appeals;
    }

    @Override
    protected DecisionPane decision() {
        Language language = Language.of(UI.getCurrent().getLocale());
        List<AppealRow> open = appeals.joinable();
        RadioButtonGroup<AppealRow> choice = new RadioButtonGroup<>();
        choice.setLabel(getTranslation("appeal.joinable"));
        choice.setItems(open);
        choice.setItemLabelGenerator(row -> row.number() + " · " + row.subject().in(language));
        choice.setHelperText(open.isEmpty() ? getTranslation("appeal.joinable.none") : "");
        DecisionPane pane = new DecisionPane(choice);
        if (open.isEmpty()) {
            return pane.primary(getTranslation("appeal.openNew"), this::openNew);
        }
        return pane.primary(getTranslation("appeal.join"), () -> {
            if (new Checks().filled(choice).passed()) {
                appeals.join(id(), choice.getValue().id());
                done(getTranslation("appeal.joined", choice.getValue().number()));
            }
        }).other(getTranslation("appeal.openNew"), this::openNew);
    }

    private void openNew() {
        done(getTranslation("appeal.joined", appeals.openWith(id()).number()));
    }
}

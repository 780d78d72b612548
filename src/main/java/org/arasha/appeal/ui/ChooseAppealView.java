package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.desk.DecisionPane;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.legal.Kin;
import org.arasha.legal.KindredCases;
import org.arasha.legal.ui.KinSection;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;

/** <i>Choose collective appeal</i>: join one that is being written, or open a new one. */
@Route("incidents/:id/choose-appeal")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class ChooseAppealView extends IncidentTask {

    private final transient Appeals appeals;
    private final transient KindredCases kindred;

    ChooseAppealView(IncidentDesk desk, Appeals appeals, KindredCases kindred) {
        super(desk, "Task_ChooseAppeal");
        this.appeals = appeals;
        this.kindred = kindred;
    }

    @Override
    protected DecisionPane decision() {
        Language language = Here.language();
        List<AppealRow> open = appeals.joinable();
        RadioButtonGroup<AppealRow> choice = new RadioButtonGroup<>();
        choice.setLabel(getTranslation("appeal.joinable"));
        choice.setItems(open);
        choice.setItemLabelGenerator(row -> row.number() + " · " + row.subject().in(language));
        choice.setHelperText(open.isEmpty() ? getTranslation("appeal.joinable.none") : "");
        DecisionPane pane = new DecisionPane(new KinSection(kindred.of(id()), this::joinIts), choice);
        if (open.isEmpty()) {
            return pane.primary(getTranslation("appeal.openNew"), this::openNew);
        }
        return pane.primary(getTranslation("appeal.join"), () -> {
            if (new Checks().filled(choice).passed()) {
                join(choice.getValue().id(), choice.getValue().number());
            }
        }).other(getTranslation("appeal.openNew"), this::openNew);
    }

    /** By one click into the appeal that another case is in already. */
    private Optional<Component> joinIts(Kin kin) {
        return Optional.ofNullable(kin.gathering()).map(open -> {
            Button join = new Button(getTranslation("appeal.joinIts", open.number()), click -> join(new AppealId(open.appeal()), open.number()));
            join.setAriaLabel(getTranslation("appeal.joinIts", open.number()) + ": " + kin.number());
            return join;
        });
    }

    private void join(AppealId appeal, String number) {
        appeals.join(id(), appeal);
        done(getTranslation("appeal.joined", number));
    }

    private void openNew() {
        done(getTranslation("appeal.joined", appeals.openWith(id()).number()));
    }
}

package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.appeal.Letter;
import org.arasha.appeal.Remark;
import org.arasha.appeal.Remarks;
import org.arasha.desk.DecisionPane;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Approve appeal</i>: a second lawyer reads the letter as it will be sent. */
@Route("appeals/:id/approve")
@RolesAllowed({"LAWYER", "APPROVER", "MANAGER"})
class ApproveView extends AppealTask {

    ApproveView(AppealDesk desk) {
        super(desk, "Task_ApproveAppeal");
    }

    @Override
    protected DecisionPane decision() {
        TextArea remark = Inputs.text("appeal.remark", Remarks.LONGEST);
        remark.setHelperText(getTranslation("appeal.remark.hint"));
        DecisionPane pane = new DecisionPane(checks(),
                new ChangedFacts(appeal().incidentIds(), desk.incidents, desk.verification), remark);
        List<Remark> before = desk.remarks.on(appeal().id());
        if (!before.isEmpty()) {
            pane.below(new RemarksSection(before));
        }
        Letter read = desk.letters.of(appeal().id(), appeal().text().language());
        return pane.primary(getTranslation("appeal.approve"), () -> {
                    desk.appeals.approve(appeal().id(), appeal().version(), read);
                    done(getTranslation("appeal.approved"));
                })
                .other(getTranslation("appeal.return"), () -> {
                    if (new Checks().filled(remark).atMost(remark, Remarks.LONGEST).passed()) {
                        desk.appeals.giveBack(appeal().id(), remark.getValue());
                        done(getTranslation("appeal.returned"));
                    }
                })
                .keeping(newDraft().text("remark", remark).restore());
    }

    private Component checks() {
        return new ChecksSection(desk.letters.warnings(appeal().id()));
    }
}

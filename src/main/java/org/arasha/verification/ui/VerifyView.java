package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Foundation;

/** <i>Verify facts</i>: claim by claim, then the conclusion. */
@Route("incidents/:id/verify")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class VerifyView extends VerificationTask {

    VerifyView(IncidentDesk desk, VerificationDesk verifying) {
        super(desk, verifying, "Task_VerifyFacts");
    }

    @Override
    Component[] more() {
        return new Component[0];
    }

    @Override
    DraftKeeper keptBy(DraftKeeper draft) {
        return draft;
    }

    @Override
    String signKey() {
        return "verification.sign";
    }

    @Override
    void sign(Foundation read, Conclusion conclusion, String remark) {
        verifying.verification.conclude(id(), read, conclusion, remark);
        done(getTranslation("verification.done." + conclusion));
    }
}

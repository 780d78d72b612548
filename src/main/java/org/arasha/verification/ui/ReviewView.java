package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Foundation;
import org.jspecify.annotations.Nullable;

/** <i>Review new information</i>: what is new is assessed first, and the verifier says whether the facts change. */
@Route("incidents/:id/review")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class ReviewView extends VerificationTask {

    private final Checkbox changes = new Checkbox(getTranslation("verification.factsChange"));
    private boolean decided;

    ReviewView(IncidentDesk desk, VerificationDesk verifying) {
        super(desk, verifying, "Task_ReviewNewInformation");
        changes.addValueChangeListener(change -> decided |= change.isFromClient() && !change.getValue());
    }

    @Override
    Component[] more() {
        return new Component[] {changes};
    }

    /** A lawyer is told when the conclusion is not the one that stands, unless the verifier has said that the facts do not change. */
    @Override
    void chosen(@Nullable Conclusion chosen) {
        if (!decided && verifying.verification.latest(id()).filter(verdict -> chosen != null && verdict.conclusion() != chosen).isPresent()) {
            changes.setValue(true);
        }
    }

    @Override
    DraftKeeper keptBy(DraftKeeper draft) {
        return draft.flag("changes", changes);
    }

    @Override
    String signKey() {
        return "verification.review";
    }

    @Override
    void sign(Foundation read, Conclusion conclusion, String remark) {
        verifying.verification.review(id(), read, conclusion, changes.getValue(), remark);
        done(getTranslation(changes.getValue() ? "verification.reviewed.changed" : "verification.reviewed.same"));
    }
}

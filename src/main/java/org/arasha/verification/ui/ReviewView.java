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
    /** Whether the verifier has said so or so themselves; not shown, and kept with what they have begun. */
    private final Checkbox said = new Checkbox();
    private boolean followsConclusion;

    ReviewView(IncidentDesk desk, VerificationDesk verifying) {
        super(desk, verifying, "Task_ReviewNewInformation");
        changes.addValueChangeListener(change -> said.setValue(said.getValue() || change.isFromClient()));
    }

    @Override
    Component[] more() {
        return new Component[] {changes};
    }

    /**
     * A lawyer is told when the conclusion is not the one that stands, and not any more once it is that one again, unless the verifier has
     * said whether the facts change.
     */
    @Override
    void chosen(@Nullable Conclusion chosen) {
        boolean another = verifying.verification.latest(id()).filter(verdict -> chosen != null && verdict.conclusion() != chosen).isPresent();
        if (!said.getValue() && (another ? !changes.getValue() : followsConclusion)) {
            changes.setValue(another);
            followsConclusion = another;
        }
    }

    @Override
    DraftKeeper keptBy(DraftKeeper draft) {
        return draft.flag("changes", changes).flag("said", said);
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

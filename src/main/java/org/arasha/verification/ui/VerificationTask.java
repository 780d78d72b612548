package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.arasha.incident.Records;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.incident.ui.RecordSummary;
import org.arasha.shared.ui.Section;

/** A screen on which claims are checked: the claims are worked on at the left, the record's other parts below them. */
abstract class VerificationTask extends IncidentTask {

    private final transient Records records;
    private final Div claims = new Div();
    private final Div sources = new Div();

    VerificationTask(IncidentDesk desk, String step, Records records) {
        super(desk, step);
        this.records = records;
    }

    @Override
    protected Component knowledge() {
        AssessClaims assess = new AssessClaims(records, record(), this::conclusionMayChange);
        claims.removeAll();
        claims.add(assess, new Section("verification.sources", sources));
        offerSource(assess);
        return new Div(claims, new RecordSummary(record()).withoutClaims());
    }

    private void offerSource(AssessClaims assess) {
        sources.removeAll();
        sources.add(new AddSource(records, record(), () -> {
            assess.offer(record().sources());
            offerSource(assess);
        }));
    }

    @Override
    protected void workable(boolean mine) {
        claims.setEnabled(mine);
    }

    /** The claims have changed: offer the conclusion they suggest now. */
    abstract void conclusionMayChange();
}

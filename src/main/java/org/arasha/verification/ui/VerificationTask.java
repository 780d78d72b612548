package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.incident.ui.IncidentTask;
import org.arasha.incident.ui.RecordSummary;
import org.arasha.shared.ui.Section;

/** A screen on which claims are checked: the claims are worked on at the left, the record's other parts below them. */
abstract class VerificationTask extends IncidentTask {

    private final transient Records records;
    private final Div claims = new Div();

    VerificationTask(IncidentDesk desk, String step, Records records) {
        super(desk, step);
        this.records = records;
    }

    @Override
    protected Component knowledge() {
        showClaims();
        return new Div(claims, new RecordSummary(record()).withoutClaims());
    }

    /** Reads anew, so that a claim somebody else has assessed meanwhile is shown as it stands. */
    private void showClaims() {
        IncidentRecord record = record();
        claims.removeAll();
        claims.add(new AssessClaims(records, record, this::claimsChanged), new Section("verification.sources",
                new AddSource(records, record, this::claimsChanged)));
    }

    @Override
    protected void workable(boolean mine) {
        claims.setEnabled(mine);
    }

    private void claimsChanged() {
        showClaims();
        conclusionMayChange();
    }

    /** The claims have changed: offer the conclusion they suggest now. */
    abstract void conclusionMayChange();
}

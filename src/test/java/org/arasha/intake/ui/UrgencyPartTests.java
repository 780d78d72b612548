package org.arasha.intake.ui;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.arasha.access.CurrentUser;
import org.arasha.desk.Drafts;
import org.arasha.incident.IncidentId;
import org.arasha.intake.Urgencies;
import org.junit.jupiter.api.Test;

class UrgencyPartTests {

    /** One that goes into it while the record is read is not on the page, and nobody has weighed it. */
    @Test
    void asksWhichReportsHaveGoneIntoTheCaseBeforeItsRecordIsRead() {
        Urgencies urgencies = mock(Urgencies.class);
        IncidentId id = IncidentId.fresh();

        new UrgencyPart(urgencies, mock(Drafts.class), mock(CurrentUser.class)).before(id);

        verify(urgencies).joined(id);
    }
}

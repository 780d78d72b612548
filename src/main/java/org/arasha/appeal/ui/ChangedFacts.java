package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.shared.ui.Section;
import org.arasha.verification.Since;
import org.arasha.verification.Verification;
import org.arasha.verification.ui.FoundationMark;

/** The incidents of an appeal whose claims have changed since a verifier signed them; not shown where there are none. */
class ChangedFacts extends Section {

    ChangedFacts(List<IncidentId> ids, Incidents incidents, Verification verification) {
        super("appeal.changedFacts");
        setVisible(false);
        ids.forEach(id -> verification.latest(id).ifPresent(verdict -> {
            Since since = verification.since(verdict);
            if (!since.isNothing()) {
                Incident incident = incidents.visible(id);
                add(new H3(incident.number().toString()), new FoundationMark(incident.number(), verdict, since));
                setVisible(true);
            }
        }));
    }
}

package org.arasha.incident.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Incidents;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Notices;
import org.springframework.stereotype.Component;

/** The address of a case that went into another leads there, for those who may see both. */
@Component
class MergedAddresses implements VaadinServiceInitListener {

    private static final String PAGE = "incidents/[^/]+";

    private final Incidents incidents;
    private final IncidentMerges merges;

    MergedAddresses(Incidents incidents, IncidentMerges merges) {
        this.incidents = incidents;
        this.merges = merges;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> started.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        if (event.getLocation().getPath().matches(PAGE) && event.getNavigationTarget().equals(IncidentView.class)) {
            try {
                var asked = incidents.visible(event.getRouteParameters().get("id").orElse(""));
                merges.into(asked.id()).ifPresent(into -> {
                    Notices.done(event.getUI().getTranslation("incident.merge.ledHere", asked.number().toString(), into.number().toString()));
                    event.forwardTo(IncidentNavigation.to(into.number()));
                });
            } catch (Refusal theirs) {
                return; // the page itself says so
            }
        }
    }
}

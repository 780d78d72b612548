package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.SimilarIncident;
import org.arasha.incident.SimilarIncidents;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On an incident's page: others that may be the same, to be compared with it. */
@org.springframework.stereotype.Component
@Order(60)
class SimilarCases implements RecordPart {

    private final SimilarIncidents similar;
    private final CurrentUser user;

    SimilarCases(SimilarIncidents similar, CurrentUser user) {
        this.similar = similar;
        this.user = user;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        if (record.incident().isClosed() || !(user.is(Role.INTAKE) || user.is(Role.MANAGER))) {
            return Optional.empty();
        }
        List<SimilarIncident> found = similar.to(record.incident().id()).stream().filter(one -> !one.closed()).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Section("incident.similar", new SimilarList(found, one -> {
            Anchor compare = new Anchor(IncidentNavigation.to(record.incident().number()) + "/merge/" + one.number());
            compare.setText(compare.getTranslation("directory.duplicates.compare"));
            return Optional.of(compare);
        })));
    }
}

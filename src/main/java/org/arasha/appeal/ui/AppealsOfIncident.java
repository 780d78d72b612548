package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Optional;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.RecordPart;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the incident's page: the appeals it is in. */
@org.springframework.stereotype.Component
@Order(30)
class AppealsOfIncident implements RecordPart {

    private final Appeals appeals;

    AppealsOfIncident(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        List<AppealRow> found = appeals.of(record.incident().id());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Language language = Here.language();
        Lines list = Lines.of(found, row -> new ListItem(
                new Anchor(AppealNavigation.to(row.number()), row.number() + " · " + row.subject().in(language))));
        return Optional.of(new Section("appeal.appeals", list));
    }
}

package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Reopening;
import org.arasha.incident.Reopenings;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On an incident's page: each time it was taken up again, and the way to do so where it has ended. */
@org.springframework.stereotype.Component
@Order(7)
class ReopenedPart implements RecordPart {

    private final Reopenings reopenings;
    private final CurrentUser user;

    ReopenedPart(Reopenings reopenings, CurrentUser user) {
        this.reopenings = reopenings;
        this.user = user;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        List<Reopening> all = reopenings.of(record.incident().id());
        boolean may = (user.is(Role.VERIFIER) || user.is(Role.MANAGER)) && reopenings.isPossible(record.incident().id());
        if (all.isEmpty() && !may) {
            return Optional.empty();
        }
        Section section = new Section("incident.reopened");
        if (!all.isEmpty()) {
            Lines list = new Lines();
            all.forEach(one -> list.add(line(one, section)));
            section.add(list);
        }
        if (may) {
            section.add(new ReopenForm(reopenings, record.incident().id()));
        }
        return Optional.of(section);
    }

    private static ListItem line(Reopening one, Section section) {
        return new ListItem(new Paragraph(one.reason()), new Quiet(Dates.dayAndTime(one.at())), new Quiet(one.byName() == null ? "" : one.byName()),
                new Quiet(section.getTranslation("incident.reopened.after", section.getTranslation("incident.outcome." + one.outcome()))));
    }
}

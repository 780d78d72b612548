package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On an incident's page: the cases that went into it, with the way back. */
@org.springframework.stereotype.Component
@Order(70)
class JoinedCases implements RecordPart {

    private final IncidentMerges merges;
    private final CurrentUser user;

    JoinedCases(IncidentMerges merges, CurrentUser user) {
        this.merges = merges;
        this.user = user;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        List<IncidentMerges.Joined> joined = merges.of(record.incident().id());
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        boolean undoes = !record.incident().isClosed() && (user.is(Role.INTAKE) || user.is(Role.MANAGER));
        Language language = Here.language();
        Lines list = new Lines();
        for (IncidentMerges.Joined one : joined) {
            ListItem item = new ListItem(new Span(one.incident().number() + " · " + one.incident().title().in(language)),
                    new Quiet(Dates.day(one.what().on())), new Quiet(one.what().byName() == null ? "" : one.what().byName()));
            if (undoes) {
                item.add(new Button(item.getTranslation("directory.merge.undo"), click -> {
                    merges.undo(one.merge());
                    Notices.done(item.getTranslation("directory.merge.undone"));
                    UI.getCurrent().refreshCurrentRoute(false);
                }));
            }
            list.add(item);
        }
        return Optional.of(new Section("incident.joined", list));
    }
}

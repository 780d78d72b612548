package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.arasha.incident.Incident;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** What, when and where; changed in place. */
class OverviewSection extends Section {

    private final transient RecordSections page;
    private final transient RecordDesk desk;
    private final Div body = new Div();
    private final Button edit = new Button(getTranslation("ui.edit"), click -> edit());
    private @Nullable Component editor;

    OverviewSection(RecordSections page, RecordDesk desk) {
        super("incident.facts");
        this.page = page;
        this.desk = desk;
        with(body);
        if (page.isWritable()) {
            edit.setAriaLabel(getTranslation("ui.edit") + ": " + getTranslation("incident.facts"));
            withAction(edit);
        }
        withAction(page.historyLink("overview"));
    }

    void show() {
        body.removeAll();
        edit.setVisible(editor == null);
        body.add(editor == null ? new OverviewFacts(page.record()).orHint() : editor);
    }

    UUID part() {
        return page.record().incident().id().value();
    }

    void takeUp(Set<UUID> begun) {
        if (begun.contains(part())) {
            edit();
        }
    }

    private void edit() {
        Incident incident = page.record().incident();
        var names = desk.places.names();
        var kinds = desk.categories.offered(incident.categoryIds());
        editor = page.forms().editor(part(), incident.version(), () -> new OverviewForm(names, kinds), incident, this::save,
                known -> Optional.of(page.reread().incident()), () -> {
            editor = null;
            page.changed();
            edit.focus();
        });
        show();
    }

    private void save(Supplier<Incident> made) {
        Incident typed = made.get();
        desk.incidents.describe(typed.id(), typed.version(), typed.title(), typed.when(), typed.place(), typed.categoryIds(),
                typed.alarm(), desk.incidents.isRestricted(typed.id()));
        Notices.done(getTranslation("ui.saved"));
    }
}

package org.arasha.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.imports.ImportRun;
import org.arasha.imports.Imports;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Where a table is brought in, and the imports one has begun before, the newest first. */
@Route(ImportsNavigation.ALL)
@Menu(title = "imports.title", order = 25)
@RolesAllowed({"INTAKE", "MANAGER"})
class ImportsView extends Screen {

    ImportsView(Imports imports) {
        super("imports.title");
        add(head(), new Paragraph(getTranslation("imports.hint", Imports.LARGEST / 1024 / 1024, Imports.MOST_ROWS)),
                new TableUpload(imports, id -> UI.getCurrent().navigate(ImportsNavigation.to(id))), list(imports.latest()));
    }

    private Section list(List<ImportRun> runs) {
        Section section = new Section("imports.latest");
        if (runs.isEmpty()) {
            return section.with(new EmptyState("imports.none.title", "imports.none.hint"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        runs.forEach(run -> list.add(line(run)));
        return section.with(list);
    }

    private ListItem line(ImportRun run) {
        Anchor file = new Anchor(ImportsNavigation.to(run.id()), run.fileName());
        file.addClassName("work-title");
        Div what = new Div(file, new Quiet(Stream.of(Dates.dayAndTime(run.createdAt()), run.ownerName(),
                getTranslation("imports.summary", run.total())).collect(Collectors.joining(" · "))));
        what.addClassName("work-what");
        ListItem item = new ListItem(what, new StatusBadge(tone(run.state()), getTranslation("imports.state." + run.state())));
        item.addClassName("work-row");
        return item;
    }

    static Tone tone(ImportRun.State state) {
        return switch (state) {
            case DRAFT, UNDONE -> Tone.NEUTRAL;
            case RUNNING, UNDOING -> Tone.FINE;
            case STOPPED -> Tone.WARNING;
            case DONE -> Tone.DONE;
        };
    }
}

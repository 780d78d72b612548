package org.arasha.imports.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.arasha.imports.ImportId;
import org.arasha.imports.ImportRun;
import org.arasha.imports.Imports;
import org.arasha.imports.LeftOvers;
import org.arasha.imports.Preview;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.StatusBadge;

/** One import, as far as it is: what the columns are, what would come of the rows, how far it has come, how it ended. */
@Route(ImportsNavigation.ONE)
@RolesAllowed({"INTAKE", "MANAGER"})
class ImportView extends Screen implements BeforeEnterObserver {

    private static final int EVERY_MS = 1_000;

    private final transient Imports imports;
    private final transient Preview preview;
    private final transient LeftOvers leftOvers;
    private transient ImportId id = new ImportId(new UUID(0, 0));

    ImportView(Imports imports, Preview preview, LeftOvers leftOvers) {
        super("imports.page");
        this.imports = imports;
        this.preview = preview;
        this.leftOvers = leftOvers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = new ImportId(UUID.fromString(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new Refusal("imports.refusal.none");
        }
        show();
    }

    private void show() {
        ImportRun run = imports.find(id);
        removeAll();
        add(head(run.fileName(), new StatusBadge(ImportsView.tone(run.state()), getTranslation("imports.state." + run.state()))));
        UI.getCurrent().setPollInterval(run.state().isUnderWay() ? EVERY_MS : -1);
        if (run.state().isUnderWay()) {
            add(new UnderWay(imports, run, this::show));
        } else if (run.state() != ImportRun.State.DRAFT) {
            imports.seen(id);
            add(new Ended(imports, leftOvers, run, this::show));
        } else if (run.mapping() == null) {
            add(new HowToRead(run, form -> {
                imports.readAs(id, form);
                show();
            }), new Columns(imports, preview, run, this::show));
        } else {
            add(new Rows(imports, preview, leftOvers, run, this::show));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
    }
}

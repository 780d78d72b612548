package org.arasha.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.evidence.CaseFile;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.Origin;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Source;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** The note of origin: who took it, when, how it came, and the source it is the copy of. Edited in place. */
class OriginSection extends Section {

    private static final String FORM = "Origin";

    private final transient CaseFiles files;
    private final transient Drafts drafts;
    private final transient IncidentRecord record;
    private final Div body = new Div();
    private final Button edit = new Button(getTranslation("evidence.origin.edit"));
    private transient CaseFile file;

    OriginSection(CaseFiles files, Drafts drafts, CaseFile file, IncidentRecord record, boolean mayEdit) {
        super("evidence.origin");
        this.files = files;
        this.drafts = drafts;
        this.file = file;
        this.record = record;
        edit.addClickListener(click -> edit());
        if (mayEdit) {
            withAction(edit);
        }
        add(body);
        show();
        if (mayEdit && !drafts.kept(FORM, List.of(file.id().value())).isEmpty()) {
            edit();
        }
    }

    private void show() {
        body.removeAll();
        edit.setVisible(true);
        Origin origin = file.origin();
        Source source = source();
        if (origin.equals(Origin.UNKNOWN) && source == null) {
            body.add(getTranslation("evidence.origin.none"));
            return;
        }
        body.add(new Facts().fact("evidence.origin.takenBy", origin.takenBy())
                .fact("evidence.origin.taken", origin.taken() == null ? null : Dates.partial(origin.taken()))
                .fact("evidence.origin.came", origin.came())
                .fact("evidence.origin.source", source == null ? null : OriginForm.name(source)));
    }

    private void edit() {
        file = files.find(file.id());
        body.removeAll();
        edit.setVisible(false);
        UUID id = file.id().value();
        DraftKeeper draft = new DraftKeeper(drafts, FORM, id, record.incident().id().value());
        Editor<CaseFile> editor = new Editor<>(() -> new OriginForm(record.sources()), file, made -> save(made.get()),
                known -> Optional.of(files.find(known.id())), () -> {
                    draft.discard();
                    file = files.find(file.id());
                    show();
                });
        draft.fields(editor.form().fields()).foundAt(file.version()).restore();
        body.add(editor.keeping(draft));
    }

    private void save(CaseFile described) {
        files.describe(described.id(), described.version(), described.origin(), described.source());
        Notices.done(getTranslation("evidence.origin.saved"));
    }

    private @Nullable Source source() {
        return record.sources().stream().filter(one -> one.id().equals(file.source())).findFirst().orElse(null);
    }
}

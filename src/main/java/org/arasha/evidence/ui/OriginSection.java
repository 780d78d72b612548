package org.arasha.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.evidence.CaseFile;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.Origin;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.PartialDateField;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** The note of origin: who took it, when, how it came, and the source it is the copy of. Edited in place. */
class OriginSection extends Section {

    private final transient CaseFiles files;
    private final transient IncidentRecord record;
    private final Div body = new Div();
    private final Button edit = new Button(getTranslation("evidence.origin.edit"));
    private transient CaseFile file;

    OriginSection(CaseFiles files, CaseFile file, IncidentRecord record, boolean mayEdit) {
        super("evidence.origin");
        this.files = files;
        this.file = file;
        this.record = record;
        edit.addClickListener(click -> edit());
        if (mayEdit) {
            withAction(edit);
        }
        add(body);
        show();
    }

    private void show() {
        body.removeAll();
        body.removeClassName("decision-fields");
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
                .fact("evidence.origin.source", source == null ? null : name(source)));
    }

    private void edit() {
        body.removeAll();
        body.addClassName("decision-fields");
        edit.setVisible(false);
        TextField takenBy = Inputs.line("evidence.origin.takenBy", Origin.LONGEST_NAME);
        PartialDateField taken = new PartialDateField(getTranslation("evidence.origin.taken"));
        TextArea came = Inputs.text("evidence.origin.came", Origin.LONGEST_WAY);
        Select<Source> source = new Select<>();
        source.setLabel(getTranslation("evidence.origin.source"));
        source.setItems(record.sources());
        source.setEmptySelectionAllowed(true);
        source.setItemLabelGenerator(one -> one == null ? "" : name(one));
        source.setValue(source());
        takenBy.setValue(file.takenBy() == null ? "" : file.takenBy());
        taken.setValue(file.taken());
        came.setValue(file.came() == null ? "" : file.came());
        Button save = new Button(getTranslation("evidence.origin.save"), click -> {
            if (new Checks().atMost(takenBy, Origin.LONGEST_NAME).that(taken, isWholeOrEmpty(taken), "ui.date.missing")
                    .atMost(came, Origin.LONGEST_WAY).passed()) {
                file = files.describe(file.id(), file.version(), new Origin(takenBy.getValue(), taken.getValue(), came.getValue()),
                        source.isEmpty() ? null : source.getValue().id());
                Notices.done(getTranslation("evidence.origin.saved"));
                show();
            }
        });
        body.add(takenBy, taken, came, source, new Div(save, new Button(getTranslation("evidence.origin.cancel"), click -> show())));
        takenBy.focus();
    }

    /** A day that was begun and is none gives no value; it is not left out without a word. */
    private static boolean isWholeOrEmpty(PartialDateField date) {
        return !date.isEmpty() || date.getChildren().flatMap(Component::getChildren).filter(DatePicker.class::isInstance)
                .map(DatePicker.class::cast).allMatch(day -> day.isEmpty() && !day.isInvalid());
    }

    private @Nullable Source source() {
        return record.sources().stream().filter(one -> one.id().equals(file.source())).findFirst().orElse(null);
    }

    private static String name(Source source) {
        String title = source.title().in(Language.of(UI.getCurrent().getLocale()));
        return title.isEmpty() && source.address() != null ? source.address() : title;
    }
}

package org.arasha.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.arasha.imports.Encodings;
import org.arasha.imports.ImportRun;
import org.arasha.imports.TableForm;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;

/** How the file was found to be written; another choice reads it anew. */
class HowToRead extends Section {

    private static final Map<String, String> NAMES = Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "bar");

    HowToRead(ImportRun run, Consumer<TableForm> read) {
        super("imports.reading");
        TableForm form = run.form();
        Div fields = new Div();
        fields.addClassName("pair");
        if (form.isText()) {
            fields.add(choice("imports.charset", Encodings.OFFERED, form.charset(), one -> one,
                            chosen -> read.accept(new TableForm(chosen, form.delimiter(), null, List.of()))),
                    choice("imports.delimiter", TableForm.DELIMITERS, form.delimiter(),
                            one -> getTranslation("imports.delimiter." + NAMES.get(one)),
                            chosen -> read.accept(new TableForm(form.charset(), chosen, null, List.of()))));
            add(new Paragraph(getTranslation("imports.reading.hint")), fields);
        } else {
            fields.add(choice("imports.sheet", form.sheets(), form.sheet(), one -> one,
                    chosen -> read.accept(new TableForm(null, null, chosen, form.sheets()))));
            add(fields);
        }
    }

    /** A file that cannot be read in the way chosen stays as it was read before. */
    private Select<String> choice(String labelKey, List<String> offered, String now, UnaryOperator<String> name, Consumer<String> chosen) {
        Select<String> field = new Select<>();
        field.setLabel(getTranslation(labelKey));
        field.setItems(offered);
        field.setItemLabelGenerator(name::apply);
        field.setValue(now);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                try {
                    chosen.accept(change.getValue());
                } catch (Refusal unreadable) {
                    field.setValue(change.getOldValue());
                    Notices.refused(getTranslation(unreadable.messageKey(), unreadable.arguments()));
                }
            }
        });
        return field;
    }
}

package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.stream.IntStream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealVersion;
import org.arasha.appeal.AppealVersions;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Inputs;

/** What a letter said in one of its versions, and how that differs from another. */
class VersionDialog extends Dialog {

    private final transient AppealVersions versions;
    private final transient Appeal appeal;
    private final int number;
    private final Select<Language> language = Inputs.choice("appeal.version.language", "ui.language.name.", Language.values());
    private final ComboBox<Integer> other = new ComboBox<>(getTranslation("appeal.version.other"));
    private final Div content = new Div();

    VersionDialog(AppealVersions versions, Appeal appeal, AppealVersion version) {
        this.versions = versions;
        this.appeal = appeal;
        this.number = version.number();
        setHeaderTitle(getTranslation("appeal.version", String.valueOf(number)));
        setWidth("60rem");
        language.setValue(appeal.text().language());
        other.setItems(IntStream.rangeClosed(1, versions.last(appeal.id())).filter(one -> one != number).boxed().toList().reversed());
        other.setItemLabelGenerator(one -> getTranslation("appeal.version", String.valueOf(one)));
        other.setClearButtonVisible(true);
        if (number > 1) {
            other.setValue(number - 1);
        }
        language.addValueChangeListener(change -> show());
        other.addValueChangeListener(change -> show());
        Div choice = new Div(language, other);
        choice.addClassName("pair");
        add(choice, content);
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
        show();
    }

    /** Differences first, as what changed is asked for more often than the whole; always from the older to the newer. */
    private void show() {
        content.removeAll();
        Language shown = language.getValue();
        Integer compared = other.getValue();
        if (compared != null) {
            int from = Math.min(compared, number);
            int to = Math.max(compared, number);
            content.add(new H3(getTranslation("appeal.version.changes", String.valueOf(from), String.valueOf(to))),
                    new DifferenceList(versions.between(appeal.id(), from, to, shown), shown));
        }
        Div text = new Div();
        text.addClassName("version-text");
        text.getElement().setAttribute("lang", shown.locale().toLanguageTag());
        versions.text(appeal.id(), number, shown).lines().forEach(line -> text.add(new Paragraph(line.words())));
        content.add(new H3(getTranslation("appeal.version.text", String.valueOf(number))),
                new Paragraph(getTranslation("appeal.version.text.hint")), text);
    }
}

package org.arasha.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.arasha.imports.ImportId;
import org.arasha.imports.ImportRun;
import org.arasha.imports.Imports;
import org.arasha.imports.LeftOvers;
import org.arasha.imports.Preview;
import org.arasha.shared.ui.Section;

/** The rows as they would become, with what is wrong with each; those that are sound can be chosen one by one. */
class Rows extends Section {

    private final transient Imports imports;
    private final transient Preview preview;
    private final transient ImportRun run;
    private final transient RowLine lines;
    private final Paragraph counts = new Paragraph();
    private final Span open = new Span();
    private final Div names = new Div();
    private final Checkbox unsoundOnly = new Checkbox();
    private final UnorderedList list = new UnorderedList();
    private final Button begin = new Button();
    private final Button more = new Button();
    private int last;

    Rows(Imports imports, Preview preview, LeftOvers leftOvers, ImportRun run, Runnable done) {
        super("imports.preview");
        this.imports = imports;
        this.preview = preview;
        this.run = run;
        this.lines = new RowLine(preview.places(), preview.categories());
        counts.getElement().setAttribute("aria-live", "polite");
        open.getElement().setAttribute("aria-live", "polite");
        unsoundOnly.setLabel(getTranslation("imports.onlyUnsound"));
        unsoundOnly.addValueChangeListener(change -> readAnew());
        list.addClassName("work-list");
        more.setText(getTranslation("ui.more"));
        more.addClickListener(click -> read());
        begin.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> begin(done));
        Button change = new Button(getTranslation("imports.change"), click -> {
            preview.unmap(run.id());
            done.run();
        });
        Div choices = new Div(unsoundOnly, button("imports.chooseAll", true), button("imports.chooseNone", false));
        if (preview.counts(run.id()).unsound() > 0) {
            choices.add(LeftOverLink.of(leftOvers, run.id(), "imports.leftOvers"));
        }
        choices.addClassName("import-buttons");
        names.add(open, answerAll("imports.names.known", preview::answerAllKnown), answerAll("imports.names.others", preview::answerAllOthers));
        names.addClassName("import-buttons");
        names.setVisible(false);
        Div buttons = new Div(begin, change);
        buttons.addClassNames("import-buttons", "decision-buttons");
        add(counts, choices, names, list, more, buttons);
        count();
        readAnew();
    }

    private void begin(Runnable done) {
        try {
            imports.begin(run.id());
            done.run();
        } finally {
            begin.setEnabled(true);
        }
    }

    private Button button(String key, boolean chosen) {
        return new Button(getTranslation(key), click -> {
            preview.chooseAll(run.id(), chosen);
            count();
            readAnew();
        });
    }

    private Button answerAll(String key, Consumer<ImportId> answer) {
        return new Button(getTranslation(key), click -> {
            answer.accept(run.id());
            count();
            readAnew();
        });
    }

    private void count() {
        Preview.Counts found = preview.counts(run.id());
        counts.setText(getTranslation("imports.counts", found.sound(), found.unsound(), found.chosen()));
        begin.setText(getTranslation("imports.begin", found.chosen()));
        begin.setEnabled(found.chosen() > 0);
        open.setText(getTranslation("imports.names.open", found.open()));
        // Stays for who answers otherwise; comes with rows that are chosen later.
        names.setVisible(names.isVisible() || found.open() > 0);
    }

    private void readAnew() {
        list.removeAll();
        last = 0;
        read();
    }

    private void read() {
        List<Preview.Line> page = preview.lines(run.id(), unsoundOnly.getValue(), last);
        page.forEach(line -> list.add(item(line)));
        last = page.isEmpty() ? last : page.getLast().row().number();
        more.setVisible(page.size() == Preview.PAGE);
        list.setVisible(list.getChildren().findAny().isPresent());
    }

    private ListItem item(Preview.Line line) {
        Checkbox choose = new Checkbox();
        choose.setAriaLabel(getTranslation("imports.row.choose", line.row().number()));
        choose.setValue(line.chosen() && line.row().isSound());
        choose.setEnabled(line.row().isSound());
        choose.addValueChangeListener(change -> {
            preview.choose(run.id(), line.row().number(), change.getValue());
            count();
        });
        Div row = lines.of(line, UI.getCurrent().getLocale());
        line.asked().forEach(asked -> row.add(new NameChoice(asked, answer -> {
            preview.answer(run.id(), line.row().number(), asked.name(), answer);
            count();
        })));
        ListItem item = new ListItem(choose, row);
        item.addClassNames("import-row");
        return item;
    }
}

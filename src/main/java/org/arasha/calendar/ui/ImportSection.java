package org.arasha.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.DayFile;
import org.arasha.calendar.DayImport;
import org.arasha.calendar.Edit;
import org.arasha.calendar.SingleDay;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.FileUpload;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** Single days from a file: read, looked at with what they would move, and only then taken over. */
class ImportSection extends Section {

    private final transient DayImport imports;
    private final transient CalendarChanges changes;
    private final transient Runnable changed;
    private final TextField source = Inputs.line("calendar.import.source", Edit.LONGEST_SOURCE);
    private final Div content = new Div();

    ImportSection(DayImport imports, CalendarChanges changes, Runnable changed) {
        super("calendar.import");
        this.imports = imports;
        this.changes = changes;
        this.changed = changed;
        source.setHelperText(getTranslation("calendar.source.hint"));
        add(new Paragraph(getTranslation("calendar.import.hint", DayFile.MOST_DAYS, DayImport.LARGEST / 1024 / 1024)), content);
        choose();
    }

    private void choose() {
        content.removeAll();
        content.add(new FileUpload(DayImport.LARGEST, file -> {
            try {
                DayFile read = imports.read(file.getInputStream());
                return () -> show(read);
            } catch (IOException brokenOff) {
                throw new Refusal("ui.upload.brokenOff");
            }
        }));
    }

    private Lines lines(List<DayFile.Problem> problems) {
        return Lines.of(problems, one -> new ListItem(new Span(getTranslation("calendar.import.line", one.line(),
                getTranslation(one.key(), one.arguments().stream().map(ImportSection::said).toArray())))));
    }

    private static Object said(Object argument) {
        return argument instanceof LocalDate day ? Dates.day(day) : argument;
    }

    /** What was read; of what could not be, which line it is and why. */
    void show(DayFile file) {
        content.removeAll();
        content.add(new Paragraph(getTranslation("calendar.import.read", file.days().size(), file.problems().size())));
        if (!file.problems().isEmpty()) {
            content.add(lines(file.problems()));
        }
        Button again = new Button(getTranslation("calendar.import.another"), click -> choose());
        if (file.days().isEmpty()) {
            content.add(again);
            return;
        }
        Button check = new Button(getTranslation("calendar.import.check"), click -> {
            if (new Checks().filled(source).atMost(source, Edit.LONGEST_SOURCE).passed()) {
                preview(file);
            }
        });
        check.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div buttons = new Div(check, again);
        buttons.addClassName("editor-buttons");
        content.add(source, buttons);
    }

    private void preview(DayFile file) {
        DayImport.News news = imports.news(file, source.getValue());
        List<Edit> edits = news.edits();
        if (edits.isEmpty() && news.leftOut().isEmpty()) {
            Notices.done(getTranslation("calendar.import.nothing"));
            return;
        }
        Set<LocalDate> days = edits.stream().map(edit -> Objects.requireNonNull(((Edit.OfDay) edit).after()).day()).collect(Collectors.toSet());
        Set<Integer> left = news.leftOut().stream().map(DayFile.Problem::line).collect(Collectors.toSet());
        List<DayFile.Line> known = file.days().stream().filter(one -> !days.contains(one.day()) && !left.contains(one.number())).toList();
        Component decision = edits.isEmpty() ? new Button(getTranslation("calendar.back"), click -> show(file))
                : new PreviewPart(changes.preview(edits), why -> {
                    changes.apply(edits, why);
                    Notices.done(getTranslation("calendar.applied"));
                    changed.run();
                }, () -> show(file));
        Lines list = Lines.of(edits, edit -> line((Edit.OfDay) edit));
        list.setVisible(!edits.isEmpty());
        Lines leftOut = lines(news.leftOut());
        leftOut.setVisible(!news.leftOut().isEmpty());
        content.removeAll();
        content.add(new Paragraph(getTranslation("calendar.import.news", edits.size(), known.size())), list, leftOut, known(known), decision);
    }

    /** What is left out, so that nobody takes a day for entered that a file meant otherwise. */
    private Details known(List<DayFile.Line> known) {
        Lines list = Lines.of(known, one -> new ListItem(new Span(Dates.day(one.day()) + " · " + one.name().in(Here.language())),
                new Quiet(getTranslation("calendar.day.kind." + one.kind()))));
        Details all = new Details(getTranslation("calendar.import.known"), list);
        all.setVisible(!known.isEmpty());
        return all;
    }

    private ListItem line(Edit.OfDay edit) {
        SingleDay day = Objects.requireNonNull(edit.after());
        return new ListItem(new Span(Dates.day(day.day()) + " · " + day.name().in(Here.language())),
                new Quiet(getTranslation("calendar.day.kind." + day.kind())), new Quiet(day.source()),
                new Quiet(getTranslation(edit.before() == null ? "calendar.import.new" : "calendar.import.changed")));
    }
}

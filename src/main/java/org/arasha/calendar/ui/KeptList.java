package org.arasha.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.ChangePreview;
import org.arasha.calendar.Edit;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.jspecify.annotations.Nullable;

/** Rows of one table of the calendar, each of which is changed or taken out where it stands. */
class KeptList<T> extends Div {

    /**
     * How a row is shown and edited.
     *
     * @param name  what it is called
     * @param words what more is said of it, line by line
     * @param beside what stands beside it
     */
    record Kind<T>(Function<T, String> name, Function<T, List<String>> words, Function<T, List<Component>> beside, ChangePart.Kind<T> forms,
            BiFunction<@Nullable T, @Nullable T, Edit> edit) {

        Kind(Function<T, String> name, Function<T, List<String>> words, ChangePart.Kind<T> forms, BiFunction<@Nullable T, @Nullable T, Edit> edit) {
            this(name, words, row -> List.of(), forms, edit);
        }
    }

    private final transient CalendarChanges changes;
    private final transient Kind<T> kind;
    private final transient Runnable changed;
    private final UnorderedList list = new UnorderedList();

    KeptList(CalendarChanges changes, Kind<T> kind, List<T> rows, boolean keeps, Runnable changed) {
        this.changes = changes;
        this.kind = kind;
        this.changed = changed;
        list.addClassName("work-list");
        rows.forEach(row -> list.add(line(row, keeps)));
        add(list);
    }

    private ListItem line(T row, boolean keeps) {
        String name = kind.name().apply(row);
        Div what = new Div(new Span(name));
        kind.words().apply(row).forEach(words -> what.add(new Quiet(words)));
        what.addClassNames("work-what", "entry-words");
        ListItem item = new ListItem(what);
        item.add(kind.beside().apply(row));
        item.addClassName("work-row");
        if (keeps) {
            Div actions = new Div(new RowButton("ui.edit", name, () -> open(item, row)),
                    new RowButton("calendar.takeOut", name, () -> takeOut(item, row)));
            actions.addClassName("row-actions");
            item.add(actions);
        }
        return item;
    }

    Button adding(String key) {
        return new Button(getTranslation(key), click -> {
            ListItem item = new ListItem();
            item.addClassName("work-row");
            list.addComponentAsFirst(item);
            open(item, null);
        });
    }

    private void open(ListItem item, @Nullable T row) {
        item.removeAll();
        item.addClassName("edited");
        item.add(new ChangePart<>(changes, kind.forms(), row, kind.edit()::apply, changed));
    }

    private void takeOut(ListItem item, T row) {
        List<Edit> edits = List.of(kind.edit().apply(row, null));
        ChangePreview preview = changes.preview(edits);
        item.removeAll();
        item.addClassName("edited");
        item.add(new Span(getTranslation("calendar.takingOut", kind.name().apply(row))), new PreviewPart(preview, why -> {
            changes.apply(edits, why);
            Notices.done(getTranslation("calendar.applied"));
            changed.run();
        }, changed));
    }
}

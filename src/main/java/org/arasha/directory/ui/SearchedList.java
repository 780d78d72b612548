package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** A list in the order of names, a page at a time, and the field that finds in it. */
class SearchedList<R> extends Div {

    /**
     * Where the rows come from.
     *
     * @param search those found by words
     * @param after those that follow a row of the whole list; the first where there is none yet
     * @param page as many as {@code after} gives when there may be more
     */
    record Rows<R>(Function<String, List<R>> search, Function<@Nullable R, List<R>> after, int page) {}

    private final transient Rows<R> source;
    private final transient Function<R, ListItem> line;
    private final transient List<R> rows = new ArrayList<>();
    private final String none;
    private final TextField words;
    private final Div list = new Div();
    private final Button more = new Button();

    /**
     * @param prompt the text that says what is looked for
     * @param none what says that there is nothing yet; its texts end in {@code .title} and {@code .hint}
     */
    SearchedList(String prompt, String none, int longest, Rows<R> source, Function<R, ListItem> line) {
        this.source = source;
        this.line = line;
        this.none = none;
        words = Inputs.search(prompt, longest, 400);
        words.addValueChangeListener(change -> readAnew());
        more.setText(getTranslation("ui.more"));
        more.addClickListener(click -> read());
        add(list, more);
        readAnew();
    }

    /** The field that finds, for the head of the page. */
    Component field() {
        return words;
    }

    private void readAnew() {
        rows.clear();
        read();
    }

    private void read() {
        boolean searching = !words.getValue().isBlank();
        List<R> page = searching ? source.search().apply(words.getValue())
                : source.after().apply(rows.isEmpty() ? null : rows.getLast());
        rows.addAll(page);
        more.setVisible(!searching && page.size() == source.page());
        list.removeAll();
        if (rows.isEmpty()) {
            String why = searching ? "directory.people.noneFound" : none;
            list.add(new EmptyState(why + ".title", why + ".hint"));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("work-list");
        rows.forEach(row -> lines.add(line.apply(row)));
        list.add(lines);
    }
}

package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.PagedList;
import org.arasha.shared.ui.PagedList.Page;
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
    private final TextField words;

    /**
     * @param prompt the text that says what is looked for
     * @param none what says that there is nothing yet; its texts end in {@code .title} and {@code .hint}
     */
    SearchedList(String prompt, String none, int longest, Rows<R> source, Function<R, ListItem> line) {
        this.source = source;
        words = Inputs.search(prompt, longest, 400);
        PagedList<R> list = new PagedList<>(this::page, rows -> rows.stream().map(line), () -> nothing(none));
        words.addValueChangeListener(change -> list.readAnew());
        add(list);
        list.readAnew();
    }

    /** The field that finds, for the head of the page. */
    Component field() {
        return words;
    }

    private boolean searching() {
        return !words.getValue().isBlank();
    }

    private Page<R> page(@Nullable R last) {
        return searching() ? new Page<>(source.search().apply(words.getValue()), false) : Page.of(source.after().apply(last), source.page());
    }

    private EmptyState nothing(String none) {
        String why = searching() ? "ui.noneFound" : none;
        return new EmptyState(why + ".title", why + ".hint");
    }
}

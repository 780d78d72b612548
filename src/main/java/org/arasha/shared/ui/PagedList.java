package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list that is read page by page as somebody asks for more; what stands there by then is not drawn again. Empty until it is first read. */
public class PagedList<R> extends Div {

    private final transient Function<@Nullable R, Page<R>> after;
    private final transient Function<List<R>, Stream<? extends Component>> lines;
    private final transient Supplier<? extends Component> none;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("ui.more"), click -> goOn());
    private transient @Nullable R last;

    /** @param more whether others may follow */
    public record Page<R>(List<R> rows, boolean more) {

        /** @param size as many as there are where more may follow */
        public static <R> Page<R> of(List<R> rows, int size) {
            return new Page<>(rows, rows.size() == size);
        }
    }

    /**
     * @param after the rows that follow one; the first where there is none yet
     * @param lines of the rows of a page
     * @param none  what stands in place of an empty list
     */
    public PagedList(Function<@Nullable R, Page<R>> after, Function<List<R>, Stream<? extends Component>> lines, Supplier<? extends Component> none) {
        this.after = after;
        this.lines = lines;
        this.none = none;
        list.addClassName("work-list");
    }

    /** What stands there stays where it cannot be read. */
    public final void readAnew() {
        Drawn<R> first = after(null);
        list.removeAll();
        last = null;
        put(first);
    }

    /** Of a line whose row is done with. */
    public final void take(Component line) {
        list.remove(line);
        show();
    }

    private void goOn() {
        put(after(last));
    }

    private record Drawn<R>(Page<R> page, List<? extends Component> lines) {}

    private Drawn<R> after(@Nullable R row) {
        Page<R> page = after.apply(row);
        return new Drawn<>(page, lines.apply(page.rows()).toList());
    }

    private void put(Drawn<R> next) {
        last = next.page().rows().isEmpty() ? last : next.page().rows().getLast();
        next.lines().forEach(list::add);
        more.setVisible(next.page().more());
        show();
    }

    private void show() {
        Component shown = list.getChildren().findAny().isEmpty() ? none.get() : list;
        if (shown.getParent().isEmpty()) {
            removeAll();
            add(shown, more);
        }
    }
}

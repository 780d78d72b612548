package org.arasha.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.arasha.imports.Imports;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Section;

/** Rows with a line each, read page by page as somebody asks for more. */
class Pages<T> extends Section {

    private final Lines list = new Lines();
    private final Button more = new Button(getTranslation("ui.more"), click -> read());
    private final transient IntFunction<List<T>> after;
    private final transient ToIntFunction<T> number;
    private final transient Function<T, ListItem> line;
    private int last;

    /** @param after a page of the rows after that with the given number, {@value Imports#PAGE} where there are as many */
    Pages(String titleKey, IntFunction<List<T>> after, ToIntFunction<T> number, Function<T, ListItem> line) {
        super(titleKey);
        this.after = after;
        this.number = number;
        this.line = line;
        add(list, more);
        read();
    }

    private void read() {
        List<T> page = after.apply(last);
        page.forEach(one -> list.add(line.apply(one)));
        last = page.isEmpty() ? last : number.applyAsInt(page.getLast());
        more.setVisible(page.size() == Imports.PAGE);
    }
}

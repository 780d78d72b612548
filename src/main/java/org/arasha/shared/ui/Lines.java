package org.arasha.shared.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.function.Function;

/** Short lines one below the other, of a section or a card. */
public class Lines extends UnorderedList {

    public Lines(String... marks) {
        addClassName("lines");
        addClassNames(marks);
    }

    public static <T> Lines of(Collection<T> things, Function<? super T, ListItem> line) {
        Lines lines = new Lines();
        things.forEach(one -> lines.add(line.apply(one)));
        return lines;
    }
}

package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.arasha.appeal.TextPlace;
import org.arasha.appeal.TextsBehind.Mark;
import org.arasha.shared.Language;
import org.arasha.shared.ui.LocalizedTextField;

/** A text in three languages; below it those that another has left behind, how that one was, and a way to say that they are right. */
class BehindMarks extends Div {

    private final LocalizedTextField field;
    private final TextPlace place;
    private final transient BiConsumer<TextPlace, Language> right;
    private final Div marks = new Div();

    BehindMarks(LocalizedTextField field, TextPlace place, BiConsumer<TextPlace, Language> right) {
        this.field = field;
        this.place = place;
        this.right = right;
        marks.getElement().setAttribute("aria-live", "polite");
        add(field, marks);
    }

    TextPlace place() {
        return place;
    }

    void show(List<Mark> all) {
        List<Mark> here = all.stream().filter(mark -> mark.place().equals(place))
                .sorted(Comparator.comparing(Mark::language)).toList();
        field.behind(here.stream().map(Mark::language).collect(Collectors.toSet()));
        marks.removeAll();
        here.forEach(mark -> marks.add(new BehindLine(mark.language(), mark.behind(), () -> right.accept(place, mark.language()))));
    }
}

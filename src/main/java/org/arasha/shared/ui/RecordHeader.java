package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The head of a record, everywhere it is worked on: number and title, the stages it goes through, badges. */
public class RecordHeader extends Div {

    private final Div second = new Div();

    public RecordHeader(String number, String title) {
        addClassName("record-header");
        Span numberSpan = new Span(number);
        numberSpan.addClassName("record-number");
        H1 heading = new H1(numberSpan, new Span(" · "), new Span(title));
        heading.getElement().setAttribute("title", number + " · " + title);
        second.addClassName("record-second");
        add(heading, second);
    }

    /** The stages in order; those before the current one are ticked. {@code current} may be past the last. */
    public RecordHeader stages(List<String> names, int current) {
        OrderedList list = new OrderedList();
        list.addClassName("stages");
        for (int i = 0; i < names.size(); i++) {
            ListItem stage = new ListItem(names.get(i));
            stage.addClassName(i < current ? "stage-done" : i == current ? "stage-current" : "stage-ahead");
            if (i == current) {
                stage.getElement().setAttribute("aria-current", "step");
            }
            list.add(stage);
        }
        second.add(list);
        return this;
    }

    public RecordHeader badge(Component badge) {
        second.add(badge);
        return this;
    }
}

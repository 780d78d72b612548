package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * The head of a record, everywhere it is worked on: number and title, the stages it goes through, badges. A title that is too long for
 * two lines opens where one touches it.
 */
public class RecordHeader extends Div {

    private final Div second = new Div();

    /** @param address of the record's own page, to which its number leads from wherever it is worked on */
    public RecordHeader(String address, String number, String title) {
        this(new Anchor(address, number), number, title);
    }

    /** Of a record that has no page which the reader may see. */
    public RecordHeader(String number, String title) {
        this(new Span(number), number, title);
    }

    private RecordHeader(HtmlContainer called, String number, String title) {
        addClassName("record-header");
        called.addClassName("record-number");
        H1 heading = new H1(called, new Span(" · "), new Span(title));
        heading.getElement().setAttribute("title", number + " · " + title).setAttribute("tabindex", "-1");
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

    /** What ends next. */
    public RecordHeader due(DueBadge badge) {
        return badge(badge);
    }

    /** Whether it says already that something is due on this day. */
    public boolean saysDue(LocalDate day) {
        return second.getChildren().anyMatch(one -> one instanceof DueBadge badge && badge.due().equals(day));
    }
}

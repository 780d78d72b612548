package org.arasha.evidence.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.arasha.evidence.CustodyNote;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** Who has handled a file, the first first. */
class CustodySection extends Section {

    CustodySection(List<CustodyNote> notes) {
        super("evidence.custody");
        OrderedList list = new OrderedList();
        list.addClassNames("lines", "custody");
        notes.forEach(note -> list.add(line(note)));
        add(list);
    }

    private ListItem line(CustodyNote note) {
        ListItem item = new ListItem(new Span(getTranslation("evidence.handling." + note.handling())),
                new Quiet((note.byName() == null ? getTranslation("ui.system") : note.byName())
                        + " · " + Dates.dayAndTime(note.at())));
        if (note.detail() != null) {
            item.add(new Quiet(note.detail()));
        }
        return item;
    }
}

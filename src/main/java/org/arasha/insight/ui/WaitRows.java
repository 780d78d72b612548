package org.arasha.insight.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.arasha.insight.ProcessWait;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** The same as the diagram says, to be read line by line. */
class WaitRows extends Section {

    /** @param address where it is seen what waits there; null where that is not to be seen */
    WaitRows(List<ProcessWait> waits, @Nullable Function<ProcessWait, String> address) {
        super("insight.waits");
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        waits.forEach(wait -> list.add(new WaitRow(wait, address == null ? null : address.apply(wait))));
        add(list);
    }
}

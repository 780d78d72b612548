package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.arasha.appeal.Overrides.Override;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The rules that the approval went past, with why, who and when. */
class OverridesSection extends Section {

    OverridesSection(List<Override> overrides) {
        super("appeal.overrides");
        Lines list = Lines.of(overrides, one -> new ListItem(new Span(getTranslation("appeal.ruleName." + one.rule()) + ": " + one.reason()),
                new Quiet((one.by() == null ? "" : one.by() + ", ") + Dates.dayAndTime(one.at()))));
        add(list);
    }
}

package org.arasha.incident.ui;

import com.vaadin.flow.component.select.Select;
import org.arasha.incident.Source;
import org.jspecify.annotations.Nullable;

/** How reliable a source is, in six steps, or nothing said yet. */
public class ReliabilityField extends Select<Integer> {

    public ReliabilityField() {
        setLabel(getTranslation("incident.source.reliability"));
        setItems(1, 2, 3, 4, 5, Source.UNRELIABLE);
        setEmptySelectionAllowed(true);
        setItemLabelGenerator(this::words);
    }

    /** How a step is called. */
    public String words(@Nullable Integer step) {
        return step == null ? "" : getTranslation("incident.reliability." + step);
    }
}

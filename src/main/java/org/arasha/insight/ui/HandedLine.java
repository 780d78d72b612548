package org.arasha.insight.ui;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import org.arasha.insight.DeadlineRow;
import org.arasha.shared.ui.Here;

/** A step that can be chosen, or dragged to somebody. */
final class HandedLine {

    private HandedLine() {}

    /** @param why it is due on that day */
    static DeadlineLine of(DeadlineRow row, String why, ActsBar bar) {
        String name = DeadlineLine.heading(row, Here.language());
        DeadlineLine line = new DeadlineLine(row, why, bar.choice(row, name));
        DragSource<DeadlineLine> drag = DragSource.create(line);
        drag.setEffectAllowed(EffectAllowed.MOVE);
        drag.setDragData(row);
        return line;
    }
}

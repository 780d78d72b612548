package org.arasha.desk;

import com.vaadin.flow.component.Component;
import org.arasha.shared.ui.EmptyState;

/** In place of a form whose step is done, withdrawn, or not reached yet. */
class StepGone extends EmptyState {

    StepGone(Component recordLink) {
        super("desk.gone.title", "desk.gone.hint", recordLink);
    }
}

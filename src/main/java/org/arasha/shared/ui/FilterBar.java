package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/**
 * Narrows what is on screen; what a person chooses goes into the address.
 *
 * @param <P> what is chosen
 */
public abstract class FilterBar<P> extends Div {

    private final transient Consumer<P> chosen;

    protected FilterBar(Consumer<P> chosen) {
        this.chosen = chosen;
        addClassName("filter-bar");
    }

    protected abstract P value();

    /** Whether it can be looked for so; what is wrong is said at its field. */
    protected boolean isRight() {
        return true;
    }

    /** Fields that already have their values. */
    protected final void narrowBy(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.addValueChangeListener(change -> tell(change.isFromClient()));
            add((Component) field);
        }
    }

    private void tell(boolean byPerson) {
        if (byPerson && isRight()) {
            chosen.accept(value());
        }
    }
}

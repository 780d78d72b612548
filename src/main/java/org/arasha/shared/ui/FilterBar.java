package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Narrows what is on screen; what a person chooses goes into the address.
 *
 * @param <P> what is chosen
 */
public abstract class FilterBar<P> extends Div {

    private final transient Consumer<P> chosen;
    private final Button unfold = new Button();
    private final List<HasValue<?, ?>> folded = new ArrayList<>();

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

    /** On a phone, which they would fill, these are folded; the button that unfolds them says how many narrow what is shown. */
    protected final void foldOnPhones(HasValue<?, ?>... fields) {
        narrowBy(fields);
        for (HasValue<?, ?> field : fields) {
            ((Component) field).addClassName("folded-on-phones");
            field.addValueChangeListener(change -> count());
            folded.add(field);
        }
        unfold.addClassName("filter-unfold");
        unfold.addClickListener(click -> unfold(!hasClassName("unfolded")));
        addComponentAsFirst(unfold);
        unfold(false);
        count();
    }

    private void unfold(boolean open) {
        setClassName("unfolded", open);
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void count() {
        long narrowing = folded.stream().filter(field -> !field.isEmpty()).count();
        unfold.setText(getTranslation("ui.filters") + (narrowing == 0 ? "" : " · " + narrowing));
    }

    private void tell(boolean byPerson) {
        if (byPerson && isRight()) {
            chosen.accept(value());
        }
    }
}

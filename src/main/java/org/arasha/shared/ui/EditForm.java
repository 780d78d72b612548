package org.arasha.shared.ui;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** The fields in which one thing is entered or changed. */
public abstract class EditForm<T> extends Div {

    protected EditForm() {
        addClassName("edit-fields");
    }

    /** Shows what is known of it. */
    public abstract void fill(T known);

    /** Marks what is wrong at its field. */
    public abstract boolean isRight();

    /** What the fields say now; all else is as in {@code known}, or new where there is none. */
    public abstract T value(@Nullable T known);

    /** The fields to compare when two people have changed the same thing. */
    public abstract FieldSet fields();
}

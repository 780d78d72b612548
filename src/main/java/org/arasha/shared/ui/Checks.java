package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a form one after the other: each says what it misses, the first of them takes the focus. */
public final class Checks {

    private @Nullable Component first;

    public <F extends Component & HasValidationProperties & HasValue<?, ?>> Checks filled(F field) {
        return that(field, !field.isEmpty() && !isBlank(field.getValue()), "ui.required");
    }

    public <F extends Component & HasValidationProperties & HasValue<?, String>> Checks atMost(F field, int most) {
        return field.getValue().length() <= most ? this : that(field, false, "ui.tooLong", most);
    }

    /** Leaves a field that was found wanting before as it is. */
    public <F extends Component & HasValidationProperties> Checks that(F field, boolean right, String key, Object... arguments) {
        if (right) {
            field.setInvalid(false);
        } else {
            field.setErrorMessage(field.getTranslation(key, arguments));
            field.setInvalid(true);
            if (field instanceof HasValue<?, ?> value) {
                forgive(field, value);
            }
            if (first == null) {
                first = field;
            }
        }
        return this;
    }

    /** The complaint goes as soon as the value changes; the next check says whether it is right now. */
    private static void forgive(HasValidationProperties field, HasValue<?, ?> value) {
        Registration[] once = new Registration[1];
        once[0] = value.addValueChangeListener(change -> {
            field.setInvalid(false);
            once[0].remove();
        });
    }

    /** Whether all is as it should be. */
    public boolean passed() {
        if (first instanceof Focusable<?> field) {
            field.focus();
        }
        return first == null;
    }

    private static boolean isBlank(@Nullable Object value) {
        return value instanceof String text && text.isBlank();
    }
}

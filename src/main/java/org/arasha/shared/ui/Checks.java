package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.arasha.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a form one after the other: each says what it misses, the first of them takes the focus. */
public final class Checks {

    private final Set<Component> wanting = new LinkedHashSet<>();

    public <F extends Component & HasValidationProperties & HasValue<?, ?>> Checks filled(F field) {
        return that(field, !field.isEmpty() && !isBlank(field.getValue()), "ui.required");
    }

    public <F extends Component & HasValidationProperties & HasValue<?, String>> Checks atMost(F field, int most) {
        return field.getValue().length() <= most ? this : that(field, false, "ui.tooLong", most);
    }

    public <F extends Component & HasValidationProperties & HasValue<?, String>> Checks mailAddress(F field) {
        return that(field, MailAddress.isOne(field.getValue()), "mail.refusal.notAnAddress");
    }

    /** One of the days that the field offers; or none, where none is needed. */
    public Checks day(DatePicker field, boolean needed) {
        return that(field, !(needed && field.isEmpty()) && !isWrongByItself(field), "ui.date.missing");
    }

    /** Leaves a field that was found wanting before as it is. */
    public <F extends Component & HasValidationProperties> Checks that(F field, boolean right, String key, Object... arguments) {
        if (wanting.contains(field)) {
            return this;
        }
        if (right) {
            field.setInvalid(false);
        } else {
            field.setErrorMessage(field.getTranslation(key, arguments));
            field.setInvalid(true);
            if (field instanceof HasValue<?, ?> value) {
                forgive(field, field, value);
            }
            wanting.add(field);
        }
        return this;
    }

    /** The complaint goes as soon as the value changes, unless there is another by then; the next check says whether all is right. */
    private static void forgive(Component field, HasValidationProperties shown, HasValue<?, ?> value) {
        Registration[] once = new Registration[1];
        once[0] = value.addValueChangeListener(change -> {
            once[0].remove();
            if (ComponentUtil.getData(field, Registration.class) == once[0]) {
                shown.setInvalid(isWrongByItself(field));
            }
        });
        ComponentUtil.setData(field, Registration.class, once[0]);
    }

    /** A day that the calendar does not offer, or no day at all. */
    @SuppressWarnings("unchecked")
    private static boolean isWrongByItself(Component field) {
        return field instanceof HasValidator<?> own && ((HasValidator<Object>) own).getDefaultValidator()
                .apply(((HasValue<?, ?>) field).getValue(), new ValueContext(field)).isError();
    }

    /** Whether all is as it should be. */
    public boolean passed() {
        if (!wanting.isEmpty() && wanting.iterator().next() instanceof Focusable<?> first) {
            first.focus();
        }
        return wanting.isEmpty();
    }

    private static boolean isBlank(@Nullable Object value) {
        return value instanceof String text && text.isBlank();
    }
}

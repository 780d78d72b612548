package org.arasha.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a form one after the other: each says what it misses, the first of them takes the focus. */
public final class Checks {

    private final Set<Component> wanting = new LinkedHashSet<>();
    private final Map<LocalizedTextField, Language> languages = new HashMap<>();

    public <F extends Component & HasValidationProperties & HasValue<?, ?>> Checks filled(F field) {
        return that(field, !field.isEmpty() && !isBlank(field.getValue()), "ui.required");
    }

    public <F extends Component & HasValidationProperties & HasValue<?, String>> Checks atMost(F field, int most) {
        return field.getValue().length() <= most ? this : that(field, false, "ui.tooLong", most);
    }

    /** None of its languages is too long. */
    public Checks shortEnough(LocalizedTextField field) {
        String complaint = field.tooLong();
        return complaint == null ? this : foundIn(field.longest(), field, complaint);
    }

    /** Written in this language, whatever others it is in. */
    public Checks filledIn(Language language, LocalizedTextField field) {
        return field.getValue().has(language) ? this
                : foundIn(language, field, field.getTranslation("ui.required.in", field.getTranslation("ui.language.name." + language)));
    }

    private Checks foundIn(Language language, LocalizedTextField field, String complaint) {
        if (!wanting.contains(field)) {
            languages.put(field, language);
        }
        return found(field, complaint);
    }

    public <F extends Component & HasValidationProperties & HasValue<?, String>> Checks mailAddress(F field) {
        return atMost(field, MailAddress.LONGEST).that(field, MailAddress.isOne(field.getValue()), "mail.refusal.notAnAddress");
    }

    /** One of the days that the field offers; or none, where none is needed. */
    public Checks day(DatePicker field, boolean needed) {
        ValidationResult own = ofItself(field);
        return own.isError() ? found(field, own.getErrorMessage())
                : that(field, !needed || !field.isEmpty(), isOfThePast(field) ? "ui.date.missing" : "ui.date.empty");
    }

    private static boolean isOfThePast(DatePicker field) {
        return field.getMax() != null && !field.getMax().isAfter(Here.today());
    }

    /** A date, in one of the ways to say it, that has come; or none, where none is needed. */
    public Checks day(PartialDateField field, boolean needed) {
        String fault = needed || field.isWrong() ? field.fault() : null;
        return fault == null ? that(field, true, "") : found(field, fault);
    }

    /** A time of day, or none; what cannot be read as one is not left out. */
    public Checks time(TimePicker field) {
        ValidationResult own = ofItself(field);
        return own.isError() ? found(field, own.getErrorMessage()) : that(field, true, "");
    }

    /** Leaves a field that was found wanting before as it is. */
    public <F extends Component & HasValidationProperties> Checks that(F field, boolean right, String key, Object... arguments) {
        if (!right) {
            return found(field, field.getTranslation(key, arguments));
        }
        if (!wanting.contains(field)) {
            field.setInvalid(false);
        }
        return this;
    }

    private <F extends Component & HasValidationProperties> Checks found(F field, String complaint) {
        if (wanting.add(field)) {
            field.setErrorMessage(complaint);
            field.setInvalid(true);
            if (field instanceof HasValue<?, ?> value) {
                forgive(field, field, value);
            }
        }
        return this;
    }

    /** The complaint goes as soon as the value changes, unless there is another by then; the next check says whether all is right. */
    private static void forgive(Component field, HasValidationProperties shown, HasValue<?, ?> value) {
        Registration[] once = new Registration[1];
        once[0] = value.addValueChangeListener(change -> {
            once[0].remove();
            if (ComponentUtil.getData(field, Registration.class) == once[0]) {
                ValidationResult own = ofItself(field);
                shown.setInvalid(own.isError());
                if (own.isError()) {
                    shown.setErrorMessage(own.getErrorMessage());
                }
            }
        });
        ComponentUtil.setData(field, Registration.class, once[0]);
    }

    /** What the field has to say of its value by itself: a day that the calendar does not offer, or no day at all. */
    @SuppressWarnings("unchecked")
    static ValidationResult ofItself(Component field) {
        return field instanceof HasValidator<?> own ? ((HasValidator<Object>) own).getDefaultValidator()
                .apply(((HasValue<?, ?>) field).getValue(), new ValueContext(field)) : ValidationResult.ok();
    }

    /** Whether all is as it should be. Opens the language of which a text complains. */
    public boolean passed() {
        languages.forEach(LocalizedTextField::open);
        if (!wanting.isEmpty() && wanting.iterator().next() instanceof Focusable<?> first) {
            first.focus();
        }
        return wanting.isEmpty();
    }

    /** The fields that are not; leaves the focus, and the language that is open: for a form that is saved while somebody types into it. */
    public Set<Component> wanting() {
        return Set.copyOf(wanting);
    }

    private static boolean isBlank(@Nullable Object value) {
        return value instanceof String text && text.isBlank();
    }
}

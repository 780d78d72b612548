package org.arasha.shared.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.provider.HasListDataView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a field is written down to be read again later.
 *
 * @param read gives null where what was written is no value of the field any more
 */
record Written<V>(Function<V, String> write, Function<String, @Nullable V> read) {

    private static final String BETWEEN_LANGUAGES = "\u001f";

    static final Written<String> TEXT = new Written<>(text -> text, text -> text);

    static final Written<LocalizedText> TEXTS = new Written<>(
            text -> String.join(BETWEEN_LANGUAGES, List.of(some(text.ru()), some(text.kk()), some(text.en()))), text -> {
                String[] in = text.split(BETWEEN_LANGUAGES, -1);
                return in.length == 3 ? new LocalizedText(in[0], in[1], in[2]) : null;
            });

    /** By what the field itself takes; where it offers things to choose from, by how each is called in the program. */
    static <V> Written<V> of(HasValue<?, V> field) {
        return switch (field) {
            case Checkbox box -> as(Boolean::valueOf);
            case IntegerField number -> as(Integer::valueOf);
            case DatePicker day -> as(LocalDate::parse);
            case HasListDataView<?, ?> offering when field.getEmptyValue() instanceof Set -> new Written<>(
                    chosen -> ((Set<?>) chosen).stream().map(Object::toString).collect(Collectors.joining("\n")),
                    text -> as(offered(offering, Set.of(text.split("\n")))));
            case HasListDataView<?, ?> offering -> new Written<>(Object::toString,
                    text -> as(offered(offering, Set.of(text)).stream().findFirst().orElse(null)));
            default -> throw new IllegalArgumentException("It is not said how a " + field.getClass() + " is written");
        };
    }

    private static Set<Object> offered(HasListDataView<?, ?> field, Set<String> names) {
        return field.getListDataView().getItems().filter(one -> names.contains(one.toString())).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static <V> V as(@Nullable Object value) {
        return (V) value;
    }

    private static <V> Written<V> as(Function<String, Object> read) {
        return new Written<>(Object::toString, text -> as(read.apply(text)));
    }

    private static String some(@Nullable String text) {
        return text == null ? "" : text;
    }
}

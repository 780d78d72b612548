package org.arasha.shared.ui;

import com.vaadin.flow.component.HasValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form in their order, each with its label and how its value reads; so that what two people typed into
 * two forms of the same kind can be laid side by side.
 */
public final class FieldSet {

    /** @param words how a value that is there reads */
    record Field<V>(String labelKey, HasValue<?, V> field, Function<V, String> words, Written<V> written) {

        String read() {
            return field.isEmpty() ? "" : words.apply(field.getValue());
        }

        boolean isAs(Field<?> other) {
            return Objects.equals(value(), other.value());
        }

        /** Of the same field in a form of the same kind. */
        @SuppressWarnings("unchecked")
        void takeFrom(Field<?> other) {
            field.setValue((V) other.field.getValue());
        }

        void show(Reader reader) {
            reader.read(labelKey, field, written.write(), written.read());
        }

        private @Nullable Object value() {
            return field.isEmpty() ? null : field.getValue();
        }
    }

    /** Gets each field with how its value is written down and read again. */
    public interface Reader {
        <V> void read(String name, HasValue<?, V> field, Function<V, String> write, Function<String, @Nullable V> read);
    }

    private final List<Field<?>> fields = new ArrayList<>();

    public <V> FieldSet with(String labelKey, HasValue<?, V> field, Function<V, String> words) {
        return with(labelKey, field, words, Written.of(field));
    }

    /** For a field of which only its module knows how its value is written down; read gives null where it is none any more. */
    public <V> FieldSet with(String labelKey, HasValue<?, V> field, Function<V, String> words, Function<V, String> write,
            Function<String, @Nullable V> read) {
        return with(labelKey, field, words, new Written<>(write, read));
    }

    private <V> FieldSet with(String labelKey, HasValue<?, V> field, Function<V, String> words, Written<V> written) {
        fields.add(new Field<>(labelKey, field, words, written));
        return this;
    }

    public void each(Reader reader) {
        fields.forEach(field -> field.show(reader));
    }

    public FieldSet text(String labelKey, HasValue<?, String> field) {
        return with(labelKey, field, text -> text, Written.TEXT);
    }

    /** Shows every language that is written. */
    public FieldSet texts(String labelKey, HasValue<?, LocalizedText> field) {
        return with(labelKey, field, FieldSet::allLanguages, Written.TEXTS);
    }

    public FieldSet date(String labelKey, HasValue<?, PartialDate> field) {
        return with(labelKey, field, Dates::partial, new Written<>(PartialDate::written, PartialDate::parse));
    }

    /** @param before how it read, empty for nothing */
    public record Difference(String labelKey, String before, String after) {}

    /** What reads differently in two forms of the same kind; null stands for one in which nothing is filled in. */
    public static List<Difference> differences(@Nullable FieldSet before, @Nullable FieldSet after) {
        List<Difference> differences = new ArrayList<>();
        List<Field<?>> either = Objects.requireNonNull(after == null ? before : after).fields;
        for (int i = 0; i < either.size(); i++) {
            Difference one = new Difference(either.get(i).labelKey(), before == null ? "" : before.fields.get(i).read(),
                    after == null ? "" : after.fields.get(i).read());
            if (!one.before().equals(one.after())) {
                differences.add(one);
            }
        }
        return differences;
    }

    /**
     * Takes over what only somebody else has changed in a form of the same kind.
     *
     * @param before as both found it
     * @return whether all of theirs is in here now: nothing was changed by both
     */
    public boolean take(FieldSet before, FieldSet theirs) {
        boolean all = true;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isAs(before.fields.get(i))) {
                fields.get(i).takeFrom(theirs.fields.get(i));
            }
            all &= theirs.fields.get(i).isAs(before.fields.get(i)) || fields.get(i).isAs(theirs.fields.get(i));
        }
        return all;
    }

    List<Field<?>> fields() {
        return fields;
    }

    /** A text as it reads where it is compared. */
    public static String allLanguages(LocalizedText text) {
        List<String> written = new ArrayList<>();
        for (String one : new @Nullable String[] {text.ru(), text.kk(), text.en()}) {
            if (one != null && !written.contains(one)) {
                written.add(one);
            }
        }
        return String.join(" / ", written);
    }
}

package org.arasha.intake.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.directory.ui.PersonField;
import org.arasha.intake.TypedOrganisation;
import org.arasha.intake.ui.KnownNames.Found;
import org.jspecify.annotations.Nullable;

/** A name, known or new, with what is known of those in its list: two of one name are told apart there. */
class NameField extends PersonField {

    NameField(String labelKey, Function<String, Stream<Found>> meant) {
        this(labelKey, meant, new HashMap<>());
    }

    private NameField(String labelKey, Function<String, Stream<Found>> meant, Map<Choice, String> about) {
        super(labelKey, typed -> meant.apply(typed).peek(one -> about.put(one.choice(), one.about())).map(Found::choice));
        telling(one -> about.getOrDefault(one, ""));
    }

    boolean isNew() {
        return !isEmpty() && getValue().isNew();
    }

    /** What is in the field; nothing where it is empty. */
    String words() {
        return isEmpty() ? "" : getValue().name();
    }

    /** Where it asks for one; null where it is empty. */
    @Nullable TypedOrganisation organisation() {
        return words().isEmpty() ? null : new TypedOrganisation(getValue().organisation(), words());
    }
}

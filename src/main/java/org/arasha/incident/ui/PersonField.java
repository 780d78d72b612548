package org.arasha.incident.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.shared.ui.Checks;
import org.jspecify.annotations.Nullable;

/** Chooses somebody who is known, those of this record first, or takes a new name as it is typed. */
class PersonField extends ComboBox<PersonField.Choice> {

    /** @param id null for somebody who is entered under this name when the form is saved */
    record Choice(@Nullable PersonId id, String name) {}

    private final transient Choices choices;

    PersonField(String labelKey, Choices choices) {
        this.choices = choices;
        setLabel(getTranslation(labelKey));
        setHelperText(getTranslation("incident.person.hint"));
        setItemLabelGenerator(Choice::name);
        setItems(query -> found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(new Choice(null, typed.getDetail().strip())));
    }

    private Stream<Choice> found(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(choices.record().people().stream().map(id -> new Choice(id, choices.person(id)))
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(words)),
                choices.desk().meant(typed).stream().map(one -> new Choice(one.id(), one.name().in(Choices.language())))).distinct();
    }

    /** As a draft keeps it. */
    static String written(Choice choice) {
        return choice.id() == null ? choice.name() : choice.id().value().toString();
    }

    Choice read(String written) {
        try {
            PersonId id = new PersonId(UUID.fromString(written));
            return new Choice(id, choices.person(id));
        } catch (IllegalArgumentException name) {
            return new Choice(null, written);
        }
    }

    void choose(@Nullable PersonId id) {
        setValue(id == null ? null : new Choice(id, choices.person(id)));
    }

    Checks check(Checks checks, boolean needed) {
        return checks.that(this, !needed || getValue() != null, "ui.required")
                .that(this, getValue() == null || getValue().id() != null || People.isName(getValue().name()),
                        "directory.refusal.name", People.LONGEST_NAME);
    }

    /** Whoever was chosen; enters a new name. */
    @Nullable PersonId person() {
        Choice choice = getValue();
        return choice == null ? null : choice.id() != null ? choice.id()
                : choices.desk().people.named(choice.name(), Choices.language()).id();
    }
}

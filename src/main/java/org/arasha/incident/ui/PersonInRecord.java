package org.arasha.incident.ui;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.PersonField;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.jspecify.annotations.Nullable;

/** Chooses somebody who is known, those of this record first, or takes a new name. */
class PersonInRecord extends PersonField {

    private final transient Choices choices;
    private final NamesakeQuestion namesakes;

    PersonInRecord(String labelKey, Choices choices) {
        super(labelKey, typed -> meant(choices, typed));
        this.choices = choices;
        namesakes = new NamesakeQuestion(choices.desk().cases);
        addValueChangeListener(change -> ask());
        setHelperText(getTranslation("incident.person.hint"));
    }

    private static Stream<Choice> meant(Choices choices, String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(choices.record().people().stream().map(id -> new Choice(id, choices.person(id)))
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(words)),
                choices.desk().meant(typed).stream().map(one -> new Choice(one.id(), one.name().in(Here.language())))).distinct();
    }

    private void ask() {
        namesakes.ask(isEmpty() || getValue().id() != null ? "" : getValue().name(), false);
    }

    /** Stands below it where a name is typed that the records have. */
    NamesakeQuestion question() {
        return namesakes;
    }

    @Override
    public Checks check(Checks checks, boolean needed) {
        ask();
        return namesakes.check(super.check(checks, needed));
    }

    /** With the answer to whom its name means, which can be read once the name is. */
    FieldSet addTo(FieldSet fields, String labelKey) {
        return fields.with(labelKey, this, Choice::name, PersonInRecord::written, this::read)
                .with("incident.namesake.ask", namesakes, NamesakeQuestion.Answer::words, NamesakeQuestion.Answer::written, namesakes::read);
    }

    /** As a draft keeps it. */
    private static String written(Choice choice) {
        return choice.id() == null ? choice.name() : choice.id().value().toString();
    }

    private @Nullable Choice read(String written) {
        try {
            return known(new PersonId(UUID.fromString(written)));
        } catch (IllegalArgumentException name) {
            return new Choice(null, written);
        }
    }

    /** Of this record, or of the directory; null for somebody the reader may not know of any more. */
    private @Nullable Choice known(PersonId id) {
        String here = choices.person(id);
        return here.isEmpty() ? choices.desk().row(id).map(one -> new Choice(id, one.name().in(Here.language()))).orElse(null)
                : new Choice(id, here);
    }

    void choose(@Nullable PersonId id) {
        setValue(id == null ? null : new Choice(id, choices.person(id)));
    }

    /** Whoever was chosen; enters a new name, and is therefore asked in the transaction that saves the part. */
    @Nullable PersonId person() {
        Choice choice = getValue();
        if (choice == null || choice.id() != null || namesakes.person() != null) {
            return choice == null ? null : choice.id() != null ? choice.id() : namesakes.person();
        }
        LocalizedText name = LocalizedText.of(Here.language(), choice.name());
        People people = choices.desk().people;
        return (namesakes.isAnother() ? people.enter(name, Set.of(), null, LocalizedText.NONE) : people.enterUnlessKnown(name)).id();
    }
}

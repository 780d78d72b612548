package org.arasha.intake.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.PersonField;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.Involvement;
import org.arasha.incident.Involvement.Part;
import org.arasha.incident.ui.NamesakeQuestion;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** One who had a part: a name, found while it is typed or new, their part, and their post at that time. */
class ParticipantFields extends Div {

    private final PersonField name;
    private final Select<Part> part = Inputs.choice("incident.part", "incident.part.", Part.values());
    private final TextField post = Inputs.line("intake.who.post", Involvement.LONGEST_WORDS);
    private final Checkbox nameless = new Checkbox(getTranslation("intake.who.nameless"));
    private final NamesakeQuestion namesakes;
    private final transient Predicate<String> above;
    private final Button remove = new Button(getTranslation("intake.who.remove"));

    /** @param above whether somebody new in a row above has this name */
    ParticipantFields(PeopleList people, CasesOfPerson cases, @Nullable TypedParticipant known, Predicate<String> above,
            Runnable changed, Runnable removed) {
        name = new PersonField("intake.who", typed -> meant(people, typed));
        namesakes = new NamesakeQuestion(cases);
        this.above = above;
        addClassName("participant");
        part.setValue(Part.VICTIM);
        if (known != null) {
            name.setValue(new PersonField.Choice(known.person(), known.name()));
            part.setValue(known.part());
            nameless.setValue(known.nameless());
            post.setValue(known.post());
            ask();
            if (known.another()) {
                namesakes.answerAnother();
            }
        }
        Stream.<HasValue<?, ?>>of(name, nameless).forEach(field -> field.addValueChangeListener(change -> ask()));
        Stream.<HasValue<?, ?>>of(name, part, post, nameless, namesakes).forEach(field -> field.addValueChangeListener(change -> {
            show();
            changed.run();
        }));
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.addClickListener(click -> removed.run());
        add(Inputs.pair(name, part, post), remove, nameless, namesakes);
        show();
    }

    private static Stream<PersonField.Choice> meant(PeopleList people, String typed) {
        Language language = Here.language();
        return people.suggested(typed).stream().map(row -> new PersonField.Choice(row.id(), row.name().in(language)));
    }

    private void ask() {
        boolean isTyped = !name.isEmpty() && name.getValue().id() == null && !nameless.getValue();
        namesakes.ask(isTyped ? name.getValue().name() : "", isTyped && above.test(name.getValue().name()));
    }

    private void show() {
        boolean given = !name.isEmpty();
        post.setVisible(!nameless.getValue());
        nameless.setVisible(!given || name.getValue().id() == null);
        remove.setVisible(given);
        remove.setAriaLabel(given ? getTranslation("intake.who.remove") + ": " + name.getValue().name() : "");
    }

    /** Takes somebody from the records in place of the name typed. */
    void take(PersonId person, String known) {
        name.setValue(new PersonField.Choice(person, known));
    }

    /** Empty as long as there is no name. */
    Optional<TypedParticipant> value() {
        PersonField.Choice chosen = name.getValue();
        if (chosen == null || chosen.name().isEmpty()) {
            return Optional.empty();
        }
        PersonId person = chosen.id() == null ? namesakes.person() : chosen.id();
        return Optional.of(new TypedParticipant(part.getValue() == null ? Part.VICTIM : part.getValue(), person, chosen.name(),
                nameless.getValue() && person == null, namesakes.isAnother(), nameless.getValue() ? "" : post.getValue().strip()));
    }

    /** A row in which nothing is typed is right as it is. Whom the records have meanwhile under the name is asked, too. */
    Checks check(Checks checks) {
        ask();
        checks.that(name, !name.isEmpty() || post.getValue().isBlank() && !nameless.getValue(), "ui.required")
                .atMost(post, Involvement.LONGEST_WORDS);
        return value().filter(TypedParticipant::nameless).isPresent()
                ? checks.that(name, name.getValue().name().length() <= Involvement.LONGEST_WORDS, "ui.tooLong", Involvement.LONGEST_WORDS)
                : namesakes.check(name.check(checks, false));
    }
}

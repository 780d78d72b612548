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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arasha.directory.Organisation;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.PersonField.Choice;
import org.arasha.incident.Involvement;
import org.arasha.incident.Involvement.Degree;
import org.arasha.incident.Involvement.Part;
import org.arasha.incident.ui.NamesakeQuestion;
import org.arasha.intake.TypedOrganisation;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Quiet;
import org.jspecify.annotations.Nullable;

/** One who had a part: a name, found while it is typed or new, their part, and what they were at that time. */
class ParticipantFields extends Div {

    private final transient KnownNames names;
    private final transient Supplier<PartialDate> when;
    private final NameField name;
    private final Select<Part> part = Inputs.choice("incident.part", "incident.part.", Part.values());
    private final Select<Degree> degree = Inputs.choice("incident.degree", "incident.degree.", Degree.values());
    private final TextField post = Inputs.line("intake.who.post", Involvement.LONGEST_WORDS);
    private final NameField affiliation;
    private final Checkbox nameless = new Checkbox(getTranslation("intake.who.nameless"));
    private final Checkbox team = new Checkbox(getTranslation("intake.who.organisation"));
    private final Div kinds = new Div(nameless, team);
    private final Quiet then = new Quiet("");
    private final NamesakeQuestion namesakes;
    private final transient Predicate<String> above;
    private final Button remove = new Button(getTranslation("intake.who.remove"));

    /**
     * @param when  the event was, as far as it is known
     * @param above whether somebody new in a row above has this name
     */
    ParticipantFields(KnownNames names, Supplier<PartialDate> when, @Nullable TypedParticipant known, Predicate<String> above,
            Runnable changed, Runnable removed) {
        this.names = names;
        this.when = when;
        this.above = above;
        String organisation = getTranslation("incident.organisation");
        name = new NameField("intake.who", typed -> Stream.concat(names.people(typed), names.organisations(typed, organisation)));
        affiliation = new NameField("incident.affiliation", typed -> names.organisations(typed, ""));
        affiliation.setClearButtonVisible(true);
        namesakes = names.question();
        addClassName("participant");
        kinds.addClassName("kinds");
        part.setValue(Part.VICTIM);
        degree.setEmptySelectionAllowed(true);
        if (known != null) {
            fill(known);
        }
        Stream.<HasValue<?, ?>>of(name, nameless, team).forEach(field -> field.addValueChangeListener(change -> ask()));
        Stream.<HasValue<?, ?>>of(name, part, degree, post, affiliation, nameless, team, namesakes)
                .forEach(field -> field.addValueChangeListener(change -> {
                    show();
                    changed.run();
                }));
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.addClickListener(click -> removed.run());
        add(Inputs.pair(name, part, degree, post, affiliation), remove, kinds, then, namesakes);
        show();
    }

    private void fill(TypedParticipant known) {
        TypedOrganisation organisation = known.organisation();
        name.setValue(new Choice(known.person(), organisation == null ? null : organisation.id(), known.words()));
        part.setValue(known.part());
        degree.setValue(known.degree());
        nameless.setValue(known.nameless());
        team.setValue(organisation != null && organisation.id() == null);
        post.setValue(known.post());
        if (known.affiliation() != null) {
            affiliation.setValue(new Choice(null, known.affiliation().id(), known.affiliation().name()));
        }
        ask();
        if (known.another()) {
            namesakes.answerAnother();
        }
    }

    private void ask() {
        boolean isTyped = name.isNew() && !nameless.getValue() && !team.getValue();
        namesakes.ask(isTyped ? name.words() : "", isTyped && above.test(name.words()));
    }

    /** What is asked of whoever it is; also when the day has changed. */
    void show() {
        boolean isOpen = name.isEmpty() || name.isNew();
        kinds.setVisible(isOpen);
        nameless.setVisible(isOpen && !team.getValue());
        team.setVisible(isOpen && !nameless.getValue());
        post.setVisible(isPerson());
        affiliation.setVisible(isPerson());
        degree.setVisible(part.getValue() == Part.PERPETRATOR);
        remove.setVisible(!name.isEmpty());
        remove.setAriaLabel(name.isEmpty() ? "" : getTranslation("intake.who.remove") + ": " + name.words());
        String noted = noted();
        then.setText(noted.isEmpty() ? "" : getTranslation("intake.who.then", noted));
        then.setVisible(!noted.isEmpty());
    }

    /** Of what the records have for that day, what is noted as long as it is not typed. */
    private String noted() {
        PersonId person = name.isEmpty() || !isPerson() ? null : person();
        TypedOrganisation worksFor = affiliation.organisation();
        if (person == null || worksFor != null && (worksFor.id() == null || !post.isEmpty())) {
            return "";
        }
        return names.then(person, when.get(), worksFor == null ? null : worksFor.id());
    }

    private boolean isPerson() {
        return !isNameless() && !isTeam();
    }

    private boolean isNameless() {
        return nameless.getValue() && (name.isEmpty() || name.isNew());
    }

    private boolean isTeam() {
        return name.isEmpty() || name.isNew() ? team.getValue() && !nameless.getValue() : name.getValue().organisation() != null;
    }

    private @Nullable PersonId person() {
        return name.getValue().id() == null ? namesakes.person() : name.getValue().id();
    }

    /** Takes somebody from the records in place of the name typed. */
    void take(PersonId person, String known) {
        name.setValue(new Choice(person, known));
    }

    void focus() {
        name.focus();
    }

    /** Empty as long as there is no name. */
    Optional<TypedParticipant> value() {
        if (name.words().isEmpty()) {
            return Optional.empty();
        }
        Part as = part.getValue() == null ? Part.VICTIM : part.getValue();
        TypedParticipant one = isNameless() ? TypedParticipant.nameless(as, name.words())
                : isTeam() ? TypedParticipant.organisation(as, name.organisation())
                : TypedParticipant.named(as, person(), name.words(), namesakes.isAnother(), post.getValue().strip()).of(affiliation.organisation());
        return Optional.of(one.to(as == Part.PERPETRATOR ? degree.getValue() : null));
    }

    /** A row in which nothing is typed is right as it is. Whom the records have meanwhile under the name is asked, too. */
    Checks check(Checks checks) {
        ask();
        boolean begun = !isPerson() || !post.getValue().isBlank() || !affiliation.isEmpty();
        checks.that(name, !name.isEmpty() || !begun, "ui.required");
        if (!isPerson()) {
            int most = isTeam() ? Organisation.LONGEST_NAME : Involvement.LONGEST_WORDS;
            return checks.that(name, name.words().length() <= most, "ui.tooLong", most);
        }
        return namesakes.check(name.check(checks, false)).atMost(post, Involvement.LONGEST_WORDS)
                .that(affiliation, affiliation.words().length() <= Organisation.LONGEST_NAME, "ui.tooLong", Organisation.LONGEST_NAME);
    }
}

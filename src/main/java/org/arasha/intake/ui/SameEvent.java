package org.arasha.intake.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The other incident of the same event, and which of its people are taken over. */
class SameEvent extends Section {

    /** To be made once the draft is restored: it may be in another language. */
    SameEvent(IncidentRecord other, RegistrationForm form, DraftKeeper draft) {
        super("intake.sameEvent");
        addClassName("same-event");
        Language language = form.language();
        Incident incident = other.incident();
        with(new Anchor("incidents/" + incident.number(), incident.number() + " · " + incident.title().in(language), AnchorTarget.BLANK));
        with(new Quiet(getTranslation("intake.sameEvent.hint")));
        List<TypedParticipant> people = other.involvements().stream().filter(one -> one.organisation() == null)
                .map(one -> participant(other, one, language)).toList();
        if (!people.isEmpty()) {
            with(choice(people, form.who(), draft));
        }
        long left = other.claims().stream().filter(claim -> !form.says(claim)).count();
        if (left > 0) {
            with(new Quiet(getTranslation("intake.sameEvent.claims", left)));
        }
        String organisations = other.involvements().stream().filter(one -> one.organisation() != null)
                .map(one -> other.nameOf(one, language)).distinct().collect(Collectors.joining(", "));
        if (!organisations.isEmpty()) {
            with(new Quiet(getTranslation("intake.sameEvent.organisations", organisations)));
        }
    }

    /** What one side says of the event in this language, and nobody contradicts: of the rest, who said it, and against whom, would be lost. */
    static List<Claim> claims(IncidentRecord other, Language language) {
        List<Claim> undisputed = undisputed(other);
        return undisputed.stream().filter(claim -> claim.attribution() == undisputed.getFirst().attribution() && claim.text().has(language))
                .toList();
    }

    static List<Claim> undisputed(IncidentRecord other) {
        return other.claims().stream().filter(claim -> claim.standing() != Claim.Standing.CONTRADICTED
                && claim.contradicts().isEmpty() && other.claims().stream().noneMatch(one -> one.contradicts(claim.id()))).toList();
    }

    private static TypedParticipant participant(IncidentRecord record, Involvement one, Language language) {
        return new TypedParticipant(one.part(), one.person(), record.nameOf(one, language), one.person() == null, false, one.post().in(language));
    }

    private CheckboxGroup<TypedParticipant> choice(List<TypedParticipant> people, WhoField who, DraftKeeper draft) {
        CheckboxGroup<TypedParticipant> choice = new CheckboxGroup<>();
        choice.setLabel(getTranslation("intake.sameEvent.people"));
        choice.setItems(people);
        choice.setItemLabelGenerator(one -> one.name() + ", " + getTranslation("incident.part." + one.part()));
        choice.addValueChangeListener(change -> {
            Set<TypedParticipant> gone = new HashSet<>(change.getOldValue());
            gone.removeAll(change.getValue());
            gone.forEach(who::drop);
            people.stream().filter(change.getValue()::contains).forEach(who::take);
            draft.keepNow();
        });
        return choice;
    }
}

package org.arasha.intake.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.intake.TypedOrganisation;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The other incident of the same event, and which of those who had a part are taken over. */
class SameEvent extends Section {

    /** To be made once the draft is restored: it may be in another language. */
    SameEvent(IncidentRecord other, RegistrationForm form, DraftKeeper draft) {
        super("intake.sameEvent");
        addClassName("same-event");
        Language language = form.language();
        Incident incident = other.incident();
        with(new Anchor(IncidentNavigation.to(incident.number()), incident.number() + " · " + incident.title().in(language), AnchorTarget.BLANK));
        with(new Quiet(getTranslation("intake.sameEvent.hint")));
        List<TypedParticipant> participants = other.involvements().stream().map(one -> participant(other, one, language)).toList();
        if (!participants.isEmpty()) {
            with(choice(participants, form.who(), draft));
        }
        long left = other.claims().stream().filter(claim -> !form.says(claim)).count();
        if (left > 0) {
            with(new Quiet(getTranslation("intake.sameEvent.claims", left)));
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
        String name = record.nameOf(one, language);
        TypedParticipant same = one.organisation() != null ? TypedParticipant.organisation(one.part(), new TypedOrganisation(one.organisation(), name))
                : one.person() == null ? TypedParticipant.nameless(one.part(), name)
                : TypedParticipant.named(one.part(), one.person(), name, false, one.post().in(language));
        OrganisationId worksFor = one.affiliation();
        return same.to(one.degree()).of(worksFor == null ? null : new TypedOrganisation(worksFor, record.nameOf(worksFor, language)));
    }

    private CheckboxGroup<TypedParticipant> choice(List<TypedParticipant> participants, WhoField who, DraftKeeper draft) {
        CheckboxGroup<TypedParticipant> choice = new CheckboxGroup<>();
        choice.setLabel(getTranslation("intake.sameEvent.people"));
        choice.setItems(participants);
        choice.setItemLabelGenerator(one -> one.words() + ", " + getTranslation("incident.part." + one.part())
                + (one.affiliation() == null ? "" : ", " + one.affiliation().name()));
        choice.addValueChangeListener(change -> {
            Set<TypedParticipant> gone = new HashSet<>(change.getOldValue());
            gone.removeAll(change.getValue());
            gone.forEach(who::drop);
            participants.stream().filter(change.getValue()::contains).forEach(who::take);
            draft.keepNow();
        });
        return choice;
    }
}

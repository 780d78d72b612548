package org.arasha.incident.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.arasha.incident.Detention;
import org.arasha.incident.Detention.Bound;
import org.arasha.incident.DetentionId;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.PartialDateField;
import org.jspecify.annotations.Nullable;

/** That somebody was held: from when to when, by whom, under what conditions. */
class DetentionForm extends EditForm<Detention> {

    private static final int HOUR = 60;
    private static final int LONGEST_HOURS = 100_000;

    private final transient Choices choices;
    private final PersonInRecord person;
    private final LocalizedTextField unknown = new LocalizedTextField("incident.held.unknown", Here.language(), Detention.LONGEST_WORDS).oneLine();
    private final PartialDateField from = new PartialDateField(getTranslation("incident.held.from"));
    private final PartialDateField until = new PartialDateField(getTranslation("incident.held.until"));
    private final Checkbox still = new Checkbox(getTranslation("incident.held.still"));
    private final Select<Bound> bound = Inputs.choice("incident.held.bound", "incident.bound.", Bound.values());
    private final IntegerField hours = new IntegerField(getTranslation("incident.held.hours"));
    private final IntegerField minutes = new IntegerField(getTranslation("incident.held.minutes"));
    private final Checkbox ofTalk = new Checkbox(getTranslation("incident.held.ofTalk"));
    private final LocalizedTextField body = new LocalizedTextField("incident.held.body", Here.language(), Detention.LONGEST_WORDS).oneLine();
    private final LocalizedTextField place = new LocalizedTextField("incident.held.place", Here.language(), Detention.LONGEST_WORDS).oneLine();
    private final Checkbox force = new Checkbox(getTranslation("incident.held.force"));
    private final Select<Answer> counsel = Answer.field("incident.held.counsel", "incident.allowed.");
    private final Select<Answer> contact = Answer.field("incident.held.contact", "incident.allowed.");
    private final Select<Answer> admitted = Answer.field("incident.held.admitted", "incident.admitted.");

    DetentionForm(Choices choices) {
        this.choices = choices;
        person = new PersonInRecord("incident.held.person", choices);
        bound.setEmptySelectionAllowed(true);
        hours.setMin(0);
        minutes.setMin(0);
        minutes.setMax(HOUR - 1);
        unknown.setHelperText(getTranslation("incident.held.unknown.hint"));
        add(person, person.question(), unknown, from, until, still, Inputs.pair(bound, hours, minutes), ofTalk, body, place, force,
                Inputs.pair(counsel, contact, admitted));
    }

    @Override
    public void fill(Detention known) {
        person.choose(known.person());
        unknown.setValue(known.unknown());
        from.setValue(known.from());
        until.setValue(known.until());
        still.setValue(known.stillHeld());
        bound.setValue(known.bound());
        hours.setValue(known.minutes() == null ? null : known.minutes() / HOUR);
        minutes.setValue(known.minutes() == null ? null : known.minutes() % HOUR);
        ofTalk.setValue(known.ofTalk());
        body.setValue(known.body());
        place.setValue(known.place());
        force.setValue(known.force());
        counsel.setValue(Answer.of(known.counsel()));
        contact.setValue(Answer.of(known.contact()));
        admitted.setValue(Answer.of(known.admitted()));
    }

    @Override
    public boolean isRight() {
        PartialDate start = from.getValue();
        PartialDate end = until.getValue();
        boolean measured = !hours.isEmpty() || !minutes.isEmpty();
        return person.check(new Checks(), unknown.getValue().isEmpty()).shortEnough(unknown)
                .that(unknown, person.isEmpty() || unknown.getValue().isEmpty(), "incident.refusal.nobodyHeld")
                .day(from, true).day(until, false)
                .that(until, start == null || end == null || !end.endsBefore(start), "incident.refusal.untilBeforeFrom")
                .that(still, !still.getValue() || end == null, "incident.refusal.heldAndFree")
                .that(bound, bound.isEmpty() != measured, "incident.refusal.length")
                .that(hours, hours.isEmpty() || hours.getValue() >= 0 && hours.getValue() <= LONGEST_HOURS, "incident.refusal.length")
                .that(minutes, minutes.isEmpty() || minutes.getValue() >= 0 && minutes.getValue() < HOUR, "incident.refusal.length")
                .that(hours, !measured || length() > 0, "incident.refusal.length")
                .shortEnough(body)
                .shortEnough(place).passed();
    }

    private int length() {
        return Objects.requireNonNullElse(hours.getValue(), 0) * HOUR + Objects.requireNonNullElse(minutes.getValue(), 0);
    }

    @Override
    public Detention value(@Nullable Detention known) {
        return new Detention(known == null ? DetentionId.fresh() : known.id(), known == null ? 0 : known.version(),
                choices.record().incident().id(), person.person(), unknown.getValue(), from.getValue(), until.getValue(),
                bound.getValue(), bound.isEmpty() ? null : length(), ofTalk.getValue(), body.getValue(), place.getValue(),
                force.getValue(), still.getValue(), Answer.known(counsel.getValue()), Answer.known(contact.getValue()),
                Answer.known(admitted.getValue()));
    }

    @Override
    public FieldSet fields() {
        return person.addTo(new FieldSet(), "incident.held.person")
                .texts("incident.held.unknown", unknown).date("incident.held.from", from).date("incident.held.until", until)
                .with("incident.held.still", still, one -> getTranslation("ui.yes"))
                .with("incident.held.bound", bound, one -> getTranslation("incident.bound." + one))
                .with("incident.held.hours", hours, String::valueOf).with("incident.held.minutes", minutes, String::valueOf)
                .with("incident.held.ofTalk", ofTalk, one -> getTranslation("ui.yes"))
                .texts("incident.held.body", body).texts("incident.held.place", place)
                .with("incident.held.force", force, one -> getTranslation("ui.yes"))
                .with("incident.held.counsel", counsel, one -> getTranslation("incident.allowed." + one))
                .with("incident.held.contact", contact, one -> getTranslation("incident.allowed." + one))
                .with("incident.held.admitted", admitted, one -> getTranslation("incident.admitted." + one));
    }
}

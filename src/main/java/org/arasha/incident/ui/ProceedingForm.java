package org.arasha.incident.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.arasha.directory.PersonId;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Proceeding.Hearing;
import org.arasha.incident.ProceedingId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** A case against (or opened for) somebody, with its history. */
class ProceedingForm extends EditForm<Proceeding> {

    private final transient Choices choices;
    private final transient Words words;
    private final Select<Proceeding.Kind> kind = Inputs.choice("incident.case.kind", "incident.caseKind.", Proceeding.Kind.values());
    private final TextField number = Inputs.line("incident.case.number", Proceeding.LONGEST_NUMBER);
    private final MultiSelectComboBox<PersonId> against = new MultiSelectComboBox<>();
    private final LocalizedTextField body = new LocalizedTextField("incident.case.body", Here.language(), Proceeding.LONGEST_WORDS).oneLine();
    private final LocalizedTextField complainant = new LocalizedTextField("incident.case.complainant", Here.language(), Proceeding.LONGEST_WORDS).oneLine();
    private final StepsField steps;
    private final DatePicker hearing = Days.picker();
    private final TimePicker hearingAt = new TimePicker(getTranslation("incident.hearing.at"));
    private final LocalizedTextField hearingPlace =
            new LocalizedTextField("incident.hearing.place", Here.language(), Proceeding.LONGEST_WORDS).oneLine();

    ProceedingForm(Choices choices) {
        this.choices = choices;
        words = new Words(choices.desk().articles.laws(), choices.desk().index);
        steps = new StepsField(choices.desk().index, choices.desk().articles);
        kind.addValueChangeListener(change -> steps.isOf(change.getValue()));
        against.setLabel(getTranslation("incident.case.against"));
        against.setItems(choices.record().people());
        against.setItemLabelGenerator(choices::person);
        hearing.setLabel(getTranslation("incident.hearing.on"));
        hearing.setHelperText(getTranslation("incident.hearing.hint"));
        hearing.setMax(Hearing.latest(Here.today()));
        hearing.getI18n().setMaxErrorMessage(getTranslation("incident.refusal.hearingTooFar"));
        hearingAt.setStep(Duration.ofMinutes(15));
        hearingAt.setI18n(new TimePickerI18n().setBadInputErrorMessage(getTranslation("ui.date.noTime")));
        add(Inputs.pair(kind, number), against, body, complainant, steps, Inputs.pair(hearing, hearingAt), hearingPlace);
    }

    @Override
    public void fill(Proceeding known) {
        kind.setValue(known.kind());
        number.setValue(known.number() == null ? "" : known.number());
        against.setValue(known.persons());
        body.setValue(known.body());
        complainant.setValue(known.complainant());
        steps.setValue(known.history());
        Hearing heard = known.hearing();
        hearing.setValue(heard == null ? null : heard.on());
        hearingAt.setValue(heard == null ? null : heard.at());
        hearingPlace.setValue(heard == null ? LocalizedText.NONE : heard.place());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks().filled(kind).atMost(number, Proceeding.LONGEST_NUMBER);
        for (LocalizedTextField field : new LocalizedTextField[] {body, complainant, hearingPlace}) {
            checks.shortEnough(field);
        }
        checks.day(hearing, false).time(hearingAt).that(hearing, !hearing.isEmpty() || hearingAt.isEmpty() && hearingPlace.getValue().isEmpty(),
                "incident.refusal.hearingWithoutDay");
        return steps.check(checks, kind.getValue()).passed();
    }

    @Override
    public Proceeding value(@Nullable Proceeding known) {
        return new Proceeding(known == null ? ProceedingId.fresh() : known.id(), known == null ? 0 : known.version(),
                choices.record().incident().id(), kind.getValue(), PlainText.orNull(number.getValue()),
                body.getValue(), complainant.getValue(),
                against.getValue().stream().map(Proceeding.Against::new).collect(Collectors.toSet()), Proceeding.inOrder(steps.getValue()),
                hearing.isEmpty() ? null : new Hearing(hearing.getValue(), hearingAt.getValue(), hearingPlace.getValue()));
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("incident.case.kind", kind, one -> getTranslation("incident.caseKind." + one))
                .text("incident.case.number", number)
                .with("incident.case.against", against, ids -> ids.stream().map(choices::person).sorted().collect(Collectors.joining(", ")))
                .texts("incident.case.body", body).texts("incident.case.complainant", complainant)
                .with("incident.steps", steps, words::history, StepsField::written, StepsField::read)
                .with("incident.hearing.on", hearing, Dates::day)
                .with("incident.hearing.at", hearingAt, LocalTime::toString, LocalTime::toString, LocalTime::parse)
                .texts("incident.hearing.place", hearingPlace);
    }
}

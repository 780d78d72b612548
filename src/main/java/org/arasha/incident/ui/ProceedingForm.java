package org.arasha.incident.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.arasha.directory.PersonId;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
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
    private final LocalizedTextField body = new LocalizedTextField("incident.case.body", Choices.language(), Proceeding.LONGEST_WORDS).oneLine();
    private final LocalizedTextField complainant = new LocalizedTextField("incident.case.complainant", Choices.language(), Proceeding.LONGEST_WORDS).oneLine();
    private final StepsField steps;

    ProceedingForm(Choices choices) {
        this.choices = choices;
        words = new Words(choices.desk().index);
        steps = new StepsField(choices.desk().index, choices.desk().articles);
        against.setLabel(getTranslation("incident.case.against"));
        against.setItems(choices.record().people());
        against.setItemLabelGenerator(choices::person);
        add(Inputs.pair(kind, number), against, body, complainant, steps);
    }

    @Override
    public void fill(Proceeding known) {
        kind.setValue(known.kind());
        number.setValue(known.number() == null ? "" : known.number());
        against.setValue(known.persons());
        body.setValue(known.body());
        complainant.setValue(known.complainant());
        steps.setValue(known.history());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks().filled(kind).atMost(number, Proceeding.LONGEST_NUMBER);
        for (LocalizedTextField field : new LocalizedTextField[] {body, complainant}) {
            checks.shortEnough(field);
        }
        return steps.check(checks).passed();
    }

    @Override
    public Proceeding value(@Nullable Proceeding known) {
        return new Proceeding(known == null ? ProceedingId.fresh() : known.id(), known == null ? 0 : known.version(),
                choices.record().incident().id(), kind.getValue(), number.getValue().isBlank() ? null : number.getValue().strip(),
                body.getValue(), complainant.getValue(),
                against.getValue().stream().map(Proceeding.Against::new).collect(Collectors.toSet()), steps.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("incident.case.kind", kind, one -> getTranslation("incident.caseKind." + one))
                .text("incident.case.number", number)
                .with("incident.case.against", against, ids -> ids.stream().map(choices::person).sorted().collect(Collectors.joining(", ")))
                .texts("incident.case.body", body).texts("incident.case.complainant", complainant)
                .with("incident.steps", steps, words::history, StepsField::written, StepsField::read);
    }
}

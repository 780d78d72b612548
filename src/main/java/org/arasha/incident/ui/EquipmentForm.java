package org.arasha.incident.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.arasha.incident.Equipment;
import org.arasha.incident.Equipment.Fate;
import org.arasha.incident.Equipment.Kind;
import org.arasha.incident.Equipment.State;
import org.arasha.incident.EquipmentId;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** Tools of work that were taken or broken, or what was on them. */
class EquipmentForm extends EditForm<Equipment> {

    private final transient Choices choices;
    private final Select<Kind> kind = Inputs.choice("incident.equipment.kind", "incident.equipmentKind.", Kind.values());
    private final IntegerField amount = new IntegerField(getTranslation("incident.equipment.amount"));
    private final Select<Fate> fate = Inputs.choice("incident.equipment.fate", "incident.fate.", Fate.values());
    private final Select<State> state = Inputs.choice("incident.equipment.state", "incident.state.", State.values());
    private final LocalizedTextField words = new LocalizedTextField("incident.equipment.words", Here.language(), Equipment.LONGEST_WORDS).oneLine();

    EquipmentForm(Choices choices) {
        this.choices = choices;
        amount.setValue(1);
        amount.setStepButtonsVisible(true);
        amount.setMin(1);
        amount.setMax(Equipment.MOST);
        state.setValue(State.NOT_KNOWN);
        add(Inputs.pair(kind, amount, fate, state), words);
    }

    @Override
    public void fill(Equipment known) {
        kind.setValue(known.kind());
        amount.setValue(known.amount());
        fate.setValue(known.fate());
        state.setValue(known.state());
        words.setValue(known.words());
    }

    @Override
    public boolean isRight() {
        boolean counted = amount.getValue() != null && amount.getValue() > 0 && amount.getValue() <= Equipment.MOST;
        return new Checks().filled(kind).that(amount, counted, "incident.refusal.amount").filled(fate).filled(state)
                .shortEnough(words).passed();
    }

    @Override
    public Equipment value(@Nullable Equipment known) {
        return new Equipment(known == null ? EquipmentId.fresh() : known.id(), known == null ? 0 : known.version(),
                choices.record().incident().id(), known == null ? 0 : known.position(), kind.getValue(), amount.getValue(),
                fate.getValue(), state.getValue(), words.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("incident.equipment.kind", kind, one -> getTranslation("incident.equipmentKind." + one))
                .with("incident.equipment.amount", amount, String::valueOf)
                .with("incident.equipment.fate", fate, one -> getTranslation("incident.fate." + one))
                .with("incident.equipment.state", state, one -> getTranslation("incident.state." + one))
                .texts("incident.equipment.words", words);
    }
}

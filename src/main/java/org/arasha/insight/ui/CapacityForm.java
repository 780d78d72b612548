package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import org.arasha.insight.PersonLoad;
import org.arasha.insight.Workload;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** How many steps somebody can have in hand at once. */
class CapacityForm extends Fields {

    CapacityForm(Workload workload, PersonLoad person, Runnable changed) {
        IntegerField steps = new IntegerField(getTranslation("insight.capacity"));
        steps.setHelperText(getTranslation("insight.capacity.hint"));
        steps.setMin(1);
        steps.setMax(Workload.MOST_CAPACITY);
        steps.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(getTranslation("insight.capacity.number"))
                .setMinErrorMessage(wrong()).setMaxErrorMessage(wrong()));
        steps.setValue(person.capacity());
        Button save = new Button(getTranslation("insight.capacity.save"), click -> {
            if (new Checks().that(steps, !steps.isInvalid() && isRight(steps.getValue()), "insight.refusal.capacity", Workload.MOST_CAPACITY)
                    .passed()) {
                workload.setCapacity(person.id(), steps.getValue());
                Notices.done(getTranslation("insight.capacity.saved"));
                changed.run();
            }
        });
        addClassName("capacity");
        add(steps, save);
    }

    private String wrong() {
        return getTranslation("insight.refusal.capacity", Workload.MOST_CAPACITY);
    }

    private static boolean isRight(@Nullable Integer steps) {
        return steps == null || steps >= 1 && steps <= Workload.MOST_CAPACITY;
    }
}

package org.arasha.appeal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.IntConsumer;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.Checks;
import org.jspecify.annotations.Nullable;

/** Asks for the place of an incident in a long letter: from the last of two hundred to the first is as near as to the one above. */
class PlaceDialog extends Dialog {

    private final IntegerField place = new IntegerField(getTranslation("appeal.moveTo.place"));

    /** @param move is told the place, counted from one */
    PlaceDialog(CaseNumber incident, int now, int last, IntConsumer move) {
        setHeaderTitle(getTranslation("appeal.moveTo.title", incident.toString()));
        String range = getTranslation("appeal.moveTo.range", last);
        place.setHelperText(range);
        place.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(range).setMinErrorMessage(range).setMaxErrorMessage(range));
        place.setMin(1);
        place.setMax(last);
        place.setStepButtonsVisible(true);
        place.setValueChangeMode(ValueChangeMode.EAGER);
        place.setAutoselect(true);
        place.setValue(now);
        Button confirm = new Button(getTranslation("appeal.moveTo.move"), click -> {
            if (new Checks().that(place, isOneOf(last, place.getValue()), "appeal.moveTo.range", last).passed()) {
                close();
                move.accept(place.getValue());
            }
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(place);
        Div actions = new Div(confirm, new Button(getTranslation("ui.cancel"), click -> close()));
        actions.addClassName("row-actions");
        add(place, actions);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                place.focus();
            }
        });
    }

    private boolean isOneOf(int last, @Nullable Integer wanted) {
        return !place.isInvalid() && wanted != null && wanted >= 1 && wanted <= last;
    }
}

package org.arasha.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * What two people made of the same thing, field by field: the later one chooses. Where only one of them changed a field
 * their version is chosen already; where both did, nothing is.
 */
public class TwoVersions extends Div {

    enum Side { MINE, THEIRS }

    private record Choice(FieldSet.Field<?> mine, FieldSet.Field<?> theirs, RadioButtonGroup<Side> side) {}

    private final transient List<Choice> choices = new ArrayList<>();

    /**
     * @param before  as both found it
     * @param mine    as the reader has it; gets what the reader chooses
     * @param theirs  as it has been saved meanwhile
     * @param decided called once everything is chosen
     */
    public TwoVersions(FieldSet before, FieldSet mine, FieldSet theirs, Runnable decided) {
        addClassName("two-versions");
        getElement().setAttribute("role", "alert");
        add(new H3(getTranslation("ui.versions.title")), new Paragraph(getTranslation("ui.versions.hint")));
        for (int i = 0; i < mine.fields().size(); i++) {
            if (!mine.fields().get(i).isAs(theirs.fields().get(i))) {
                compare(before.fields().get(i), mine.fields().get(i), theirs.fields().get(i));
            }
        }
        Button save = new Button(getTranslation("ui.versions.save"), click -> decide(decided));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(save);
    }

    private void compare(FieldSet.Field<?> before, FieldSet.Field<?> mine, FieldSet.Field<?> theirs) {
        RadioButtonGroup<Side> side = new RadioButtonGroup<>();
        side.setLabel(getTranslation(mine.labelKey()));
        side.setItems(Side.values());
        String yours = words("ui.versions.MINE", mine);
        String others = words("ui.versions.THEIRS", theirs);
        side.setItemLabelGenerator(one -> one == Side.MINE ? yours : others);
        if (theirs.isAs(before)) {
            side.setValue(Side.MINE);
        } else if (mine.isAs(before)) {
            side.setValue(Side.THEIRS);
        }
        choices.add(new Choice(mine, theirs, side));
        add(side);
    }

    private String words(String key, FieldSet.Field<?> field) {
        return getTranslation(key, field.read().isBlank() ? getTranslation("ui.versions.empty") : field.read());
    }

    private void decide(Runnable decided) {
        Checks checks = new Checks();
        choices.forEach(choice -> checks.that(choice.side(), !choice.side().isEmpty(), "ui.versions.choose"));
        if (checks.passed()) {
            choices.stream().filter(choice -> choice.side().getValue() == Side.THEIRS)
                    .forEach(choice -> choice.mine().takeFrom(choice.theirs()));
            decided.run();
        }
    }
}

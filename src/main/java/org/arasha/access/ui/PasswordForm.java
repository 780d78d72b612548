package org.arasha.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Set;
import org.arasha.access.OwnPassword;
import org.arasha.access.Users;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;

/** The present password, and the one to come: once, as it can be shown while it is typed. */
class PasswordForm extends Fields {

    private static final Set<String> OF_THE_NEW = Set.of("access.refusal.shortPassword", "access.refusal.samePassword");

    private final transient OwnPassword own;
    private final PasswordField present = field("access.password.present", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField chosen = field("access.password.new", Autocomplete.NEW_PASSWORD);

    PasswordForm(OwnPassword own, Runnable done) {
        this.own = own;
        addClassName("sign-in-form");
        chosen.setHelperText(getTranslation("access.first.passwordHint", Users.SHORTEST_PASSWORD));
        Button choose = new Button(getTranslation("access.password.choose"), click -> {
            if (isRight() && choose()) {
                present.clear();
                chosen.clear();
                done.run();
            }
        });
        choose.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(present, chosen, choose);
    }

    private static PasswordField field(String labelKey, Autocomplete kind) {
        PasswordField field = new PasswordField();
        field.setLabel(field.getTranslation(labelKey));
        field.setAutocomplete(kind);
        return field;
    }

    private boolean isRight() {
        return new Checks().filled(present).atMost(present, Users.LONGEST_PASSWORD)
                .that(chosen, chosen.getValue().length() >= Users.SHORTEST_PASSWORD, "access.refusal.shortPassword", Users.SHORTEST_PASSWORD)
                .atMost(chosen, Users.LONGEST_PASSWORD).passed();
    }

    private boolean choose() {
        try {
            own.choose(present.getValue(), chosen.getValue());
            return true;
        } catch (Refusal refusal) {
            return new Checks().that(OF_THE_NEW.contains(refusal.messageKey()) ? chosen : present, false,
                    refusal.messageKey(), refusal.arguments()).passed();
        }
    }
}

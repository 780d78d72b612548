package org.arasha.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.arasha.access.OrganisationChoice;
import org.arasha.access.Role;
import org.arasha.access.Users;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;

/** Enters a user with their roles; the password is told to them by another way. */
class NewUserForm extends Div {

    private final transient Users users;
    private final LoginFields fields = new LoginFields();
    private final TextField email = Inputs.line("access.users.email", MailAddress.LONGEST);
    private final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>();
    private final Select<UUID> organisation = new Select<>();

    NewUserForm(Users users, OrganisationChoice choice, Runnable entered) {
        this.users = users;
        addClassName("decision-fields");
        Map<UUID, String> names = choice.organisations(Here.language());
        roles.setLabel(getTranslation("access.users.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("access.role." + role));
        organisation.setLabel(getTranslation("access.users.organisation"));
        organisation.setItems(names.keySet());
        organisation.setItemLabelGenerator(id -> id == null ? "" : names.get(id));
        organisation.setVisible(false);
        roles.addValueChangeListener(change -> organisation.setVisible(change.getValue().contains(Role.PARTNER)));
        Button enter = new Button(getTranslation("access.users.enter"), click -> {
            if (isRight() && enter()) {
                Notices.done(getTranslation("access.users.entered"));
                entered.run();
            }
        });
        Div pairs = new Div(fields.login, fields.name, email, roles, organisation, fields.password);
        pairs.addClassName("pair");
        add(pairs, enter);
    }

    private boolean isRight() {
        Checks checks = fields.check(new Checks());
        if (!email.isEmpty()) {
            checks.mailAddress(email);
        }
        return checks.that(roles, !roles.isEmpty(), "ui.required")
                .that(organisation, !organisation.isVisible() || !organisation.isEmpty(), "ui.required")
                .passed();
    }

    /** Whether they were entered; a login that somebody has already is said at its field. */
    private boolean enter() {
        try {
            users.enter(fields.login.getValue(), fields.name.getValue(), email.isEmpty() ? null : email.getValue(),
                    roles.getValue(), organisation.getValue(), fields.password.getValue());
            return true;
        } catch (Refusal taken) {
            return new Checks().that(fields.login, false, taken.messageKey(), taken.arguments()).passed();
        }
    }
}

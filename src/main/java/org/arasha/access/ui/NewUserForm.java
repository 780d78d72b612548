package org.arasha.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.arasha.access.FirstAdministrator;
import org.arasha.access.OrganisationChoice;
import org.arasha.access.Role;
import org.arasha.access.Users;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;

/** Enters a user with their roles; the password is told to them by another way. */
class NewUserForm extends Div {

    private static final int LONGEST_EMAIL = 254;

    private final TextField login = Inputs.line("access.signIn.login", 60);
    private final TextField name = Inputs.line("access.first.name", FirstAdministrator.LONGEST_NAME);
    private final TextField email = Inputs.line("access.users.email", LONGEST_EMAIL);
    private final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>();
    private final Select<UUID> organisation = new Select<>();
    private final PasswordField password = new PasswordField(getTranslation("access.signIn.password"));

    NewUserForm(Users users, OrganisationChoice choice, Runnable entered) {
        addClassName("decision-fields");
        Map<UUID, String> names = choice.organisations(Language.of(UI.getCurrent().getLocale()));
        login.setHelperText(getTranslation("access.first.loginForm"));
        password.setHelperText(getTranslation("access.first.passwordHint", FirstAdministrator.SHORTEST_PASSWORD));
        roles.setLabel(getTranslation("access.users.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("access.role." + role));
        organisation.setLabel(getTranslation("access.users.organisation"));
        organisation.setItems(names.keySet());
        organisation.setItemLabelGenerator(id -> id == null ? "" : names.get(id));
        organisation.setVisible(false);
        roles.addValueChangeListener(change -> organisation.setVisible(change.getValue().contains(Role.PARTNER)));
        Button enter = new Button(getTranslation("access.users.enter"), click -> {
            if (isRight()) {
                users.enter(login.getValue(), name.getValue(), email.getValue().isBlank() ? null : email.getValue().strip(),
                        roles.getValue(), organisation.getValue(), password.getValue());
                Notices.done(getTranslation("access.users.entered"));
                entered.run();
            }
        });
        Div fields = new Div(login, name, email, roles, organisation, password);
        fields.addClassName("pair");
        add(fields, enter);
    }

    private boolean isRight() {
        return new Checks().that(login, login.getValue().strip().matches(Users.LOGIN_FORM), "access.first.loginForm")
                .filled(name).atMost(name, FirstAdministrator.LONGEST_NAME)
                .that(email, email.isEmpty() || email.getValue().strip().matches("[^@\\s]+@[^@\\s]+"), "access.users.notAnAddress")
                .that(roles, !roles.isEmpty(), "ui.required")
                .that(organisation, !organisation.isVisible() || !organisation.isEmpty(), "ui.required")
                .that(password, password.getValue().length() >= FirstAdministrator.SHORTEST_PASSWORD,
                        "access.refusal.shortPassword", FirstAdministrator.SHORTEST_PASSWORD)
                .passed();
    }
}
